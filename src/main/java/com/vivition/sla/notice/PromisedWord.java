package com.vivition.sla.notice;

import java.time.Instant;

/**
 * When the operator of an incident hears the next word.
 *
 * @param awaits the event that it waits for; null: the usual half hour
 */
record PromisedWord(Instant at, AwaitedEvent awaits) {
}
