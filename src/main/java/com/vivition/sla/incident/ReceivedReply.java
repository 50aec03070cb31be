package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import java.time.Instant;

/**
 * A customer's reply as it is kept.
 *
 * @param at   when it reached us
 * @param from his name or address, as far as it is known; null: not known
 * @param text his own words
 */
public record ReceivedReply(long id, Instant at, Channel channel, String from, String text, Reply.Says says) {
}
