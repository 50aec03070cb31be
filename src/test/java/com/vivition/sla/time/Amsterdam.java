package com.vivition.sla.time;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** R2's hours and zone, for tests. */
public final class Amsterdam {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private Amsterdam() {
    }

    /** An instant by its local time, the first one when there are two: "2026-11-13 16:00". */
    public static Instant at(String local) {
        return LocalDateTime.parse(local.replace(' ', 'T')).atZone(ZONE).toInstant();
    }

    /** Mon–Fri 09:00–17:00 except Dutch public holidays. */
    public static ServiceCalendar business() {
        return business(new DutchHolidays());
    }

    public static ServiceCalendar business(Function<LocalDate, Optional<DayException>> exceptions) {
        return ServiceCalendar.of(ZONE, week(EnumSet.range(MONDAY, FRIDAY), "09:00", "17:00"), exceptions);
    }

    /** Every day 08:00–22:00, holidays included. */
    public static ServiceCalendar extended() {
        final Function<LocalDate, Optional<DayException>> none = date -> Optional.empty();
        return ServiceCalendar.of(ZONE, week(EnumSet.allOf(DayOfWeek.class), "08:00", "22:00"), none);
    }

    public static Map<DayOfWeek, List<TimeWindow>> week(Iterable<DayOfWeek> days, String... opensAndCloses) {
        final var windows = new ArrayList<TimeWindow>();
        for (int i = 0; i < opensAndCloses.length; i += 2) {
            windows.add(TimeWindow.of(LocalTime.parse(opensAndCloses[i]), LocalTime.parse(opensAndCloses[i + 1])));
        }
        final var week = new EnumMap<DayOfWeek, List<TimeWindow>>(DayOfWeek.class);
        days.forEach(day -> week.put(day, windows));
        return week;
    }
}
