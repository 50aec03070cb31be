package com.vivition.sla.agreement;

import com.vivition.sla.time.DutchHoliday;
import com.vivition.sla.time.ServiceCalendar;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The public holidays on which business hours are closed all day (R2): others are closed then, too, as long as they do
 * not say otherwise. A day on which VIVITION alone closes, under a name of its own, is none. Of the hours as they are
 * when made; immutable.
 */
public final class PublicHolidays implements Predicate<LocalDate> {

    private final ServiceCalendar business;

    public PublicHolidays(ServiceHours hours) {
        this.business = hours.calendar(Hours.BUSINESS_HOURS);
    }

    /** Whether that local date is one of them. */
    @Override
    public boolean test(LocalDate date) {
        return business.exceptionOn(date).flatMap(DutchHoliday::named).isPresent() && !business.opensOn(date);
    }
}
