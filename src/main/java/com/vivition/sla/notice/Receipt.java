package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;
import java.time.Instant;
import java.util.List;

/**
 * The answer to a mail that a person has to place: that it is here, who looks at it and when, and whom to call.
 *
 * @param id         of the mail that is answered, made of letters, digits and hyphens
 * @param name       its sender's; null: not known, or not to be repeated
 * @param subject    its own; empty: none, or not to be repeated
 * @param inReplyTo  its Message-ID; null: none
 * @param languages  in which its sender is answered: all of them in one mail
 * @param tooLarge   whether it was too large to be read
 * @param unreadable whether it could not be read
 * @param understood whether we know to what it belongs
 * @param studios    the ids of those with which its sender works
 * @param receivedAt when it reached us
 */
public record Receipt(String id, String address, String name, String subject, String inReplyTo,
    List<Language> languages, boolean tooLarge, boolean unreadable, boolean understood, List<String> studios,
    Instant receivedAt) {
}
