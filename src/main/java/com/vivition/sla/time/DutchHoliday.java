package com.vivition.sla.time;

import java.util.Arrays;
import java.util.Optional;

/** The days that R2 names, with what people call them in both languages. */
public enum DutchHoliday {
    NEW_YEARS_DAY("NEW_YEAR", "New Year's Day", "Nieuwjaarsdag"),
    GOOD_FRIDAY("christian.GOOD_FRIDAY", "Good Friday", "Goede Vrijdag"),
    EASTER_SUNDAY("christian.EASTER", "Easter Sunday", "Eerste Paasdag"),
    EASTER_MONDAY("christian.EASTER_MONDAY", "Easter Monday", "Tweede Paasdag"),
    KINGS_DAY("KINGS_DAY", "King's Day", "Koningsdag"),
    LIBERATION_DAY("LIBERATION", "Liberation Day", "Bevrijdingsdag"),
    ASCENSION_DAY("christian.ASCENSION_DAY", "Ascension Day", "Hemelvaartsdag"),
    WHIT_SUNDAY("christian.PENTECOST", "Whit Sunday", "Eerste Pinksterdag"),
    WHIT_MONDAY("christian.PENTECOST_MONDAY", "Whit Monday", "Tweede Pinksterdag"),
    CHRISTMAS_DAY("FIRST_CHRISTMAS_DAY", "Christmas Day", "Eerste Kerstdag"),
    BOXING_DAY("SECOND_CHRISTMAS_DAY", "Boxing Day", "Tweede Kerstdag");

    private final String key;
    private final String english;
    private final String dutch;

    DutchHoliday(String key, String english, String dutch) {
        this.key = key;
        this.english = english;
        this.dutch = dutch;
    }

    public String english() {
        return english;
    }

    public String dutch() {
        return dutch;
    }

    /** The holiday of that English name, as {@link DutchHolidays} gives it to a calendar; empty for a day that is none of them. */
    public static Optional<DutchHoliday> named(String english) {
        return Arrays.stream(values()).filter(h -> h.english.equals(english)).findFirst();
    }

    /** The holiday of jollyday's properties key; empty for one that R2 does not name. */
    static Optional<DutchHoliday> ofKey(String key) {
        return Arrays.stream(values()).filter(h -> h.key.equals(key)).findFirst();
    }
}
