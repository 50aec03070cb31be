package com.vivition.sla.notice.inbound;

/**
 * The news that a mail did not arrive (RFC 3464).
 *
 * @param recipient whom it did not reach; null: not said
 * @param messageId of the mail that did not arrive; null: not said
 * @param lasting   whether the mail server has given up
 * @param reason    in the server's words; null: not said
 */
record Bounce(String recipient, String messageId, boolean lasting, String reason) {
}
