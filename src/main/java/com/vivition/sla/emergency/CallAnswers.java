package com.vivition.sla.emergency;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.emergency.Announcement.NotServed;
import com.vivition.sla.incident.EmergencyNumber;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how a call is served: what the telephone system and the engineer tell the caller. */
@Component
class CallAnswers {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Incidents incidents;
  private final StudioRegistry studios;
  private final EmergencyNumber number;
  private final ServiceHours hours;
  private final Clock clock;

  CallAnswers(Incidents incidents, StudioRegistry studios, EmergencyNumber number, ServiceHours hours, Clock clock) {
    this.incidents = incidents;
    this.studios = studios;
    this.number = number;
    this.hours = hours;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  CallAnswer of(EmergencyCall call) {
    return call.incident() == null ? unserved(call) : served(call);
  }

  private CallAnswer unserved(EmergencyCall call) {
    final boolean entitled = call.studio() != null
        && number.serves(studios.agreementOn(call.studio(), call.calledAt().atZone(ZONE).toLocalDate()));
    return new CallAnswer(null, call.studio(), entitled, null, null,
        Announcement.recorded(call.callable(),
            attended(hours.calendar(Hours.EXTENDED_HOURS), call.calledAt())));
  }

  private CallAnswer served(EmergencyCall call) {
    final var incident = incidents.get(call.incident());
    final SlaClock its = incidents.clock(call.incident());
    final boolean entitled = number.serves(its.facts().agreement());
    // what works again by our records was due before
    final Instant due = its.restoredAt().isPresent() ? null : its.due(Target.RESTORE).orElse(null);
    final Pause pause = its.restoredAt().isPresent() ? null : its.pausedAt(clock.instant()).orElse(null);
    final Instant goesOn = pause == null || pause.until() == null ? its.startsAt() : Times.later(its.startsAt(), pause.until());
    return new CallAnswer(incident.number(), incident.studio(), entitled, its.startsAt(), due,
        Announcement.taken(incident.number(), notServed(call, entitled),
            attended(hours.calendar(its.coverage().countsIn()), goesOn),
            pause == null || pause.until() != null ? null : pause.reason(), due, !incident.priorityConfirmed()));
  }

  private static NotServed notServed(EmergencyCall call, boolean entitled) {
    if (call.outcome() == Outcome.SERVED) {
      return null;
    }
    return !call.standsStill().isEmergency() ? NotServed.DOES_NOT_STAND_STILL
        : entitled ? NotServed.WORKS_AGAIN : NotServed.NO_SUCH_NUMBER;
  }

  /** When somebody is there for it; null: now. */
  private Instant attended(ServiceCalendar service, Instant start) {
    final Instant now = clock.instant();
    final Instant from = service.nextOpening(Times.later(now, start));
    return from.isAfter(now) ? from : null;
  }
}
