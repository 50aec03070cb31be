package com.vivition.sla.notice.inbound;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.engine.UsableInModels;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the model place-mail asks of the clock. */
@Component("mailTimes")
@UsableInModels
public class MailTimes {

  // it may be a report, whose four hours began when it arrived
  private static final Duration WAITS = Duration.ofMinutes(30);

  private final ServiceHours hours;
  private final Clock clock;

  MailTimes(ServiceHours hours, Clock clock) {
    this.hours = hours;
    this.clock = clock;
  }

  /** By when somebody should have placed a mail: half an hour of business hours. */
  public Date placeBy() {
    return Date.from(hours.calendar(Hours.BUSINESS_HOURS).due(clock.instant(), WAITS));
  }
}
