package com.vivition.sla.agreement;

import com.vivition.sla.time.DutchHoliday;
import java.time.Duration;
import java.util.Locale;

/** The two languages of an explanation; {@code %s} are filled in the order in which both languages need them. */
enum Wording {
    ENGLISH(Locale.ENGLISH, "Reported %s by %s.", "Reports by %s are taken on in %s.", "Counts in %s from %s.",
        "%s: %s priority, counts in %s.", "%s: %s priority, no target.",
        "No target: worked in %s.",
        "%s by %s", "%s counted %s", "closed until %s", "%s paused %s (%s)", "%s no target", "Due %s.",
        "Paused: the due time follows when the pause ends.", "h", "min"),
    DUTCH(Locale.forLanguageTag("nl"), "Gemeld %s via %s.", "Meldingen via %s nemen wij aan in %s.", "Telt in %s vanaf %s.",
        "%s: prioriteit %s, telt in %s.", "%s: prioriteit %s, zonder doeltijd.", "Geen doeltijd: behandeld in %s.",
        "%s via %s", "%s telt %s", "gesloten tot %s", "%s gepauzeerd %s (%s)", "%s zonder doeltijd", "Uiterlijk %s.",
        "Gepauzeerd: het uiterste tijdstip volgt als de pauze eindigt.", "u", "min");

    final Locale locale;
    final String reported;
    final String channelOpens;
    final String counts;
    final String changed;
    final String changedWithoutTarget;
    final String withoutTarget;
    final String said;
    final String counted;
    final String closed;
    final String paused;
    final String noTarget;
    final String due;
    final String stillPaused;
    private final String hour;
    private final String minute;

    Wording(Locale locale, String reported, String channelOpens, String counts, String changed, String changedWithoutTarget,
            String withoutTarget, String said, String counted, String closed, String paused, String noTarget, String due,
            String stillPaused, String hour, String minute) {
        this.locale = locale;
        this.reported = reported;
        this.channelOpens = channelOpens;
        this.counts = counts;
        this.changed = changed;
        this.changedWithoutTarget = changedWithoutTarget;
        this.withoutTarget = withoutTarget;
        this.said = said;
        this.counted = counted;
        this.closed = closed;
        this.paused = paused;
        this.noTarget = noTarget;
        this.due = due;
        this.stillPaused = stillPaused;
        this.hour = hour;
        this.minute = minute;
    }

    String of(Hours hours) {
        return this == DUTCH ? hours.dutch() : hours.english();
    }

    String of(Channel channel) {
        return this == DUTCH ? channel.dutch() : channel.english();
    }

    String of(PauseReason reason) {
        return this == DUTCH ? reason.dutch() : reason.english();
    }

    String of(Priority priority) {
        return switch (priority) {
            case HIGH -> this == DUTCH ? "hoog" : "high";
            case MEDIUM -> this == DUTCH ? "midden" : "medium";
            case LOW -> this == DUTCH ? "laag" : "low";
        };
    }

    /** A day's name from the calendar, in this language where we know it. */
    String holiday(String name) {
        return this == DUTCH ? DutchHoliday.named(name).map(DutchHoliday::dutch).orElse(name) : name;
    }

    /** Hours and minutes, without seconds. */
    String of(Duration duration) {
        final long hours = duration.toHours();
        final int minutes = duration.toMinutesPart();
        if (hours == 0) {
            return minutes + " " + minute;
        }
        return hours + " " + hour + (minutes == 0 ? "" : " " + minutes + " " + minute);
    }
}
