package com.vivition.sla.incident;

import com.vivition.sla.agreement.Priority;
import java.time.Instant;

/**
 * What a task is about that is no incident's, as it stands now.
 *
 * @param number     also the business key of the task's process
 * @param studio     the studio's id
 * @param summary    in words, on one line
 * @param due        orders the queue
 * @param promise    the due time in words, as cards show it
 * @param priority   null: nothing waits for it
 * @param contact    whom to talk to; null: nobody by name
 * @param head       what every step needs, as Markdown: {@link Markdown}
 * @param why        why it is done, as Markdown
 * @param background what is worth looking up, as Markdown
 */
public record Work(String number, String studio, String summary, Instant due, String promise, Priority priority,
    String contact, String head, String why, String background) {
}
