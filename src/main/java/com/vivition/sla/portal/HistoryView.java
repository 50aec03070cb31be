package com.vivition.sla.portal;

/**
 * One thing that was said about an incident, as the customer reads it.
 *
 * @param at    when, in words
 * @param title what it was
 * @param words his own, as he wrote them; null: none of his, or not for everybody
 * @param his   whether he said it; else we did
 * @param way   over what he said it; null: we said it
 */
record HistoryView(String at, String title, String words, boolean his, String way) {
}
