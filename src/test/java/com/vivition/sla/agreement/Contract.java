package com.vivition.sla.agreement;

import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Duration;

/** The rows of R3 and R5, and R2's hours, for tests. */
final class Contract {

    static final Duration FOUR_HOURS = Duration.ofHours(4);
    static final Entitlement ENTITLEMENT = Contract::coverage;
    static final ServiceHours HOURS = hours(Amsterdam.business(), Amsterdam.extended());

    private Contract() {
    }

    static ServiceHours hours(ServiceCalendar business, ServiceCalendar extended) {
        return hours -> switch (hours) {
            case BUSINESS_HOURS -> business;
            case EXTENDED_HOURS -> extended;
        };
    }

    static SlaClock reported(Agreement agreement, Priority priority, Channel channel, String local) {
        final var at = Amsterdam.at(local);
        return SlaClock.start(new Facts(agreement, priority, channel, at), ENTITLEMENT, HOURS, at, "intake");
    }

    private static Coverage coverage(Agreement agreement, Priority priority, Channel channel) {
        if (agreement == Agreement.NONE || priority == Priority.LOW) {
            return new Coverage(Hours.BUSINESS_HOURS, Hours.BUSINESS_HOURS, null, null);
        }
        if (agreement == Agreement.BUSINESS || priority == Priority.MEDIUM) {
            return fourHours(Hours.BUSINESS_HOURS, Hours.BUSINESS_HOURS);
        }
        return fourHours(channel == Channel.EMERGENCY_PHONE ? Hours.EXTENDED_HOURS : Hours.BUSINESS_HOURS, Hours.EXTENDED_HOURS);
    }

    private static Coverage fourHours(Hours opensIn, Hours countsIn) {
        return new Coverage(opensIn, countsIn, FOUR_HOURS, FOUR_HOURS);
    }
}
