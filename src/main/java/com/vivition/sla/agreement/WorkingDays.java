package com.vivition.sla.agreement;

import com.vivition.sla.time.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Working days: the days on which business hours open, public holidays respected. */
public final class WorkingDays {

    /** A working day's service time: R3's 16 business hours are two of them. */
    static final Duration ONE = Duration.ofHours(8);

    private final ServiceCalendar business;

    public WorkingDays(ServiceHours hours) {
        this.business = hours.calendar(Hours.BUSINESS_HOURS);
    }

    /** When so many working days of eight business hours each have passed: Fri 16:00 and one → Mon 16:00. */
    public Instant later(Instant from, int days) {
        return business.due(from, ONE.multipliedBy(days));
    }

    /**
     * The end, at local midnight, of the working day that is so many after the date of {@code from}: Mon 10:00 and five → the midnight
     * that ends next Monday.
     */
    public Instant endOf(Instant from, int days) {
        LocalDate date = LocalDate.ofInstant(from, business.zone());
        for (int left = days; left > 0;) {
            date = date.plusDays(1);
            if (business.opensOn(date)) {
                left--;
            }
        }
        return date.plusDays(1).atStartOfDay(business.zone()).toInstant();
    }
}
