package com.vivition.sla.agreement;

import com.vivition.sla.time.Segment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * Why a due time is what it is (R12): as segments, and in words.
 *
 * @param phases   what was so, in the order in which it was said
 * @param startsAt when the clock started, or will
 * @param due      null = no target, or paused without a known end
 * @param paused   whether a pause without a known end keeps the due time away
 * @param segments fill the time from the report to the due time, or to when it was asked where there is none; a paused one
 *                 bears its {@link PauseReason}'s name, a holiday its own
 * @param zone     of all times in words
 */
public record Explanation(Target target, List<Phase> phases, Instant startsAt, Instant due, boolean paused, List<Segment> segments,
                          ZoneId zone) {

    /** What a closed segment says where no target made the time count. */
    public static final String NO_TARGET = "NO_TARGET";

    public Explanation {
        phases = List.copyOf(phases);
        segments = List.copyOf(segments);
    }

    public String english() {
        return new ExplanationInWords(this, Wording.ENGLISH).text();
    }

    /** As {@link #english()}, one thing a line. */
    public List<String> englishLines() {
        return new ExplanationInWords(this, Wording.ENGLISH).lines();
    }

    public String dutch() {
        return new ExplanationInWords(this, Wording.DUTCH).text();
    }

    /** Dutch for a Dutch locale, else English. */
    public String in(Locale locale) {
        return "nl".equals(locale.getLanguage()) ? dutch() : english();
    }
}
