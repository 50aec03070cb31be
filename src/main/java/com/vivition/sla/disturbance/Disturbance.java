package com.vivition.sla.disturbance;

import com.vivition.sla.studio.Language;
import java.time.Instant;

/**
 * A disturbance as it stands now.
 *
 * @param number     DST-year-six digits; also the business key of its process instance
 * @param service    what is down, in words for staff
 * @param summary    what is seen of it
 * @param since      when it was suspected or declared
 * @param source     the user who declared it, or what suspected it
 * @param engineer   user id of who took it on; null while it is only suspected
 * @param findings   what the diagnosis found; null before
 * @param wordNl     the last word to all, for those who read Dutch; null: none yet
 * @param wordEn     the same in English; null together with the Dutch one
 * @param reason     why it was dismissed; null unless it was
 * @param solution   what restored the service; null before
 * @param evidence   how we know that it works again; null before
 * @param restoredAt since when it works again; null before
 * @param endedAt    when that, or that it is none, was recorded; null before
 */
public record Disturbance(
    String number, String service, String summary, DisturbanceState state, Instant since, String source,
    String engineer, String findings, String wordNl, String wordEn, String reason, String solution, String evidence,
    Instant restoredAt, Instant endedAt) {

  /** As people name it: {@code DST-2026-000001 "Upload service"}. */
  public String inWords() {
    return "%s \"%s\"".formatted(number, service);
  }

  /** The last word to all, as that reader gets it; null: none yet. */
  public String word(Language language) {
    return language == Language.NL ? wordNl : wordEn;
  }
}
