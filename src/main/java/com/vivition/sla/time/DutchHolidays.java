package com.vivition.sla.time;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The Dutch public holidays of R2, closed all day, each under its English name ({@link DutchHoliday#named} gives the Dutch one).
 * Koningsdag is right from 2014 on. Good Friday and 5 May are working days unless configured otherwise: the strictest promise.
 * Safe for use by many threads.
 */
public final class DutchHolidays implements Function<LocalDate, Optional<DayException>> {

    private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
    private final Map<Integer, Map<LocalDate, DutchHoliday>> years = new ConcurrentHashMap<>();
    private final boolean goodFridayOff;
    private final boolean liberationDayOff;

    /**
     * @param goodFridayOff    whether Good Friday is closed
     * @param liberationDayOff whether 5 May is closed, every year
     */
    public DutchHolidays(boolean goodFridayOff, boolean liberationDayOff) {
        this.goodFridayOff = goodFridayOff;
        this.liberationDayOff = liberationDayOff;
    }

    /** Good Friday and 5 May are working days. */
    public DutchHolidays() {
        this(false, false);
    }

    /** The holiday on that date; of two the one that comes first in {@link DutchHoliday}. */
    public Optional<DutchHoliday> on(LocalDate date) {
        return Optional.ofNullable(years.computeIfAbsent(date.getYear(), this::of).get(date));
    }

    /** That date's hours as a calendar asks for them: none on a holiday, empty on any other day. */
    @Override
    public Optional<DayException> apply(LocalDate date) {
        return on(date).map(holiday -> DayException.closed(holiday.english()));
    }

    private Map<LocalDate, DutchHoliday> of(int year) {
        return manager.getHolidays(Year.of(year)).stream()
            .filter(this::observed)
            .collect(Collectors.toMap(Holiday::getDate, DutchHolidays::known, (a, b) -> a.compareTo(b) <= 0 ? a : b));
    }

    /** jollyday lists 5 May every year among the public holidays and Good Friday as an observance; R2 leaves both to us. */
    private boolean observed(Holiday holiday) {
        return DutchHoliday.ofKey(holiday.getPropertiesKey()).map(known -> switch (known) {
            case GOOD_FRIDAY -> goodFridayOff;
            case LIBERATION_DAY -> liberationDayOff;
            default -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY;
        }).orElse(false);
    }

    private static DutchHoliday known(Holiday holiday) {
        return DutchHoliday.ofKey(holiday.getPropertiesKey()).orElseThrow();
    }
}
