package com.vivition.sla.notice;

import java.time.Instant;
import java.util.List;

/**
 * A mail as its reader got it.
 *
 * @param kinds   what it tells, the most important first
 * @param subject null: it could not be written; the text too
 * @param sentAt  null: not yet
 * @param process the id of the process instance that sends it
 */
record SentNotice(List<NoticeKind> kinds, Audience audience, String address, String subject, String text,
    Instant writtenAt, Instant sentAt, String process) {
}
