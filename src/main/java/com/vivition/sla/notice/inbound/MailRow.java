package com.vivition.sla.notice.inbound;

import java.time.Instant;

/**
 * A mail on record.
 *
 * @param key        the same for the same mail
 * @param number     the incident or maintenance order; null: none so far
 * @param reason     why a person has to place it; null: nobody has to
 * @param note       more about that, or what a person wrote when he placed it; null: nothing
 * @param filed      null: it was not, or waits
 * @param sender     in small letters; null: none that can be used
 * @param senderName null: none
 * @param size       in bytes
 * @param receivedAt when it reached our mail server
 */
record MailRow(String id, String key, MailKind kind, State state, String number, Reason reason, String note,
    Filed filed, String sender, String senderName, String subject, long size, Instant receivedAt) {

  /** How far it is. */
  enum State { WAITING, FILED, KEPT }

  /** As what it was filed. */
  enum Filed { REPORT, COMMENT, NOTE }
}
