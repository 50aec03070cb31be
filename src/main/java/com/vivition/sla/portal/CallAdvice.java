package com.vivition.sla.portal;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Offers the right number at this hour, as the entitlement table and the service hours say (R2, R5). */
@Component
class CallAdvice {

  private final Entitlement entitlement;
  private final ServiceHours hours;
  private final PortalSettings settings;

  CallAdvice(Entitlement entitlement, ServiceHours hours, PortalSettings settings) {
    this.entitlement = entitlement;
    this.hours = hours;
    this.settings = settings;
  }

  /** For whoever has that agreement, at the moment of those times. */
  CallView of(Agreement agreement, PageTimes times) {
    final Instant now = times.now();
    final Instant regular = opening(agreement, Channel.PHONE, now);
    final Instant emergency = opening(agreement, Channel.EMERGENCY_PHONE, now);
    if (regular.equals(now)) {
      return new CallView(CallView.Kind.REGULAR, settings.phone(), times.say(regular), null);
    }
    final boolean sooner = settings.emergencyPhone() != null && emergency.isBefore(regular);
    return sooner && emergency.equals(now)
        ? new CallView(CallView.Kind.EMERGENCY, settings.emergencyPhone(), times.say(regular), null)
        : new CallView(CallView.Kind.CLOSED, null, times.say(regular), sooner ? times.say(emergency) : null);
  }

  /** When a call about a studio that stands still starts the clock; now itself, while that channel is open to it. */
  private Instant opening(Agreement agreement, Channel channel, Instant now) {
    return hours.calendar(entitlement.of(agreement, Priority.HIGH, channel).opensIn()).nextOpening(now);
  }
}
