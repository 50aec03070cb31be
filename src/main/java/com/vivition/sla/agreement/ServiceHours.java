package com.vivition.sla.agreement;

import com.vivition.sla.time.ServiceCalendar;

/** The calendars behind the names of the hours (R2). */
@FunctionalInterface
public interface ServiceHours {

    /** That name's calendar as it is now; never null. All of them share one zone. */
    ServiceCalendar calendar(Hours hours);
}
