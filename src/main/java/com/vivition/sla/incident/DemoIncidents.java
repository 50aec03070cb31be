package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Work for whoever tries the demo, at any hour: reports of the last hours of service. Each
 * has a reference, so a restart adds nothing.
 */
@Component
@Profile("demo & !worker")
@Order(0)
class DemoIncidents implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoIncidents.class);
  private static final String BY = "support";

  private final IncidentActions actions;
  private final ServiceHours hours;
  private final Clock clock;

  DemoIncidents(IncidentActions actions, ServiceHours hours, Clock clock) {
    this.actions = actions;
    this.hours = hours;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    final ServiceCalendar office = hours.calendar(Hours.BUSINESS_HOURS);
    final ServiceCalendar extended = hours.calendar(Hours.EXTENDED_HOURS);
    report("demo-1", "venlo-1", Channel.EMERGENCY_PHONE, "Camera 2 stays black", "All other cameras work. Restarting the software did not help.",
        Impact.STANDSTILL, Urgency.NOW, ago(extended, Duration.ofMinutes(25)));
    report("demo-2", "amersfoort-1", Channel.PHONE, "Pictures arrive late", "They come half an hour after the car has left.",
        Impact.HAMPERED, Urgency.TODAY, ago(office, Duration.ofMinutes(70)));
    report("demo-3", "gent-1", Channel.PHONE, "The studio cannot be reached any more", null,
        Impact.STANDSTILL, Urgency.TODAY, ago(office, Duration.ofMinutes(100)));
    report("demo-4", "rotterdam-1", Channel.PHONE, "The turntable squeaks", null, Impact.MINOR, Urgency.LATER,
        ago(office, Duration.ofMinutes(150))).filter(IncidentActions.Reported::fresh).ifPresent(it ->
            actions.replied(it.number(), new Reply(Channel.EMAIL, null,
                "It squeaks in one direction only, and louder than this morning.", Reply.Says.SOMETHING), BY));
    report("demo-5", "zwolle-1", Channel.PHONE, "Camera 1 is dead", "It worked yesterday evening.", Impact.STANDSTILL,
        Urgency.TODAY, ago(office, Duration.ofMinutes(40)));
    report("demo-6", "groningen-1", Channel.PHONE, "The studio software stops now and then", "With two cars close after each other.",
        Impact.HAMPERED, Urgency.TODAY, ago(office, Duration.ofMinutes(90)));
  }

  /** A while ago: the instant since which that much service time has passed. */
  private Instant ago(ServiceCalendar calendar, Duration worked) {
    final Instant now = clock.instant();
    Instant late = now;
    Instant early = now.minus(Duration.ofDays(14));
    while (Duration.between(early, late).compareTo(Duration.ofSeconds(1)) > 0) {
      final Instant middle = early.plus(Duration.between(early, late).dividedBy(2));
      if (calendar.worked(middle, now).compareTo(worked) >= 0) {
        early = middle;
      } else {
        late = middle;
      }
    }
    return early;
  }

  private Optional<IncidentActions.Reported> report(String reference, String studio, Channel channel, String summary,
      String description, Impact impact, Urgency urgency, Instant at) {
    try {
      return Optional.of(actions.report(new Report(studio, channel, summary, description, impact, urgency, null,
          at.atOffset(ZoneOffset.UTC), reference), BY));
    } catch (RuntimeException e) {
      // somebody has edited the demo's studios: the rest of the demo is worth having
      log.warn("The demo incident at {} could not be reported: {}", studio, e.getMessage());
      return Optional.empty();
    }
  }
}
