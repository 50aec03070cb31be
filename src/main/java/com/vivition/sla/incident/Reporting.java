package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Facts;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes reports down as incidents and starts their clocks. */
@Service
class Reporting {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** By how much a caller's clock, or his message, may differ from ours. */
  static final Duration SKEW = Duration.ofMinutes(2);
  /** How far back a report may lie. */
  static final Duration OLDEST = Duration.ofDays(30);

  private static final int LONGEST_SUMMARY = 200;

  private final IncidentTable table;
  private final ClockHistory clocks;
  private final Timeline timeline;
  private final StudioRegistry studios;
  private final Reporters reporters;
  private final Priorities priorities;
  private final Entitlement entitlement;
  private final ServiceHours hours;
  private final Validator validator;
  private final Clock clock;

  Reporting(IncidentTable table, ClockHistory clocks, Timeline timeline, StudioRegistry studios, Reporters reporters,
      Priorities priorities, Entitlement entitlement, ServiceHours hours, Validator validator, Clock clock) {
    this.table = table;
    this.clocks = clocks;
    this.timeline = timeline;
    this.studios = studios;
    this.reporters = reporters;
    this.priorities = priorities;
    this.entitlement = entitlement;
    this.hours = hours;
    this.validator = validator;
    this.clock = clock;
  }

  /**
   * Writes the report down as a new incident, its clock not yet started.
   *
   * @param reporter who to answer, unless the registry knows him by what the report says; null: whoever that calls
   * @param by       user id of who wrote it down
   * @param engineer user id of who is on it already; null: nobody
   * @throws InvalidInput naming every field that is wrong; an unknown studio is refused by the registry
   */
  @Transactional
  Incident record(Report report, Reporter reporter, String by, String engineer) {
    final var violations = validator.validate(report);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations.stream()
          .map(violation -> new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage())).toList());
    }
    final Instant now = clock.instant();
    final Instant reportedAt = reportedAt(report, now);
    final Studio studio = studios.resolve(report.studio());
    final Agreement agreement = studio.agreementOn(reportedAt.atZone(ZONE).toLocalDate());
    final Incident incident = new Incident(table.nextNumber(Year.from(reportedAt.atZone(ZONE))), studio.id(),
        IncidentState.REPORTED, report.channel(), report.summary().strip(), report.description(),
        reporter == null ? reporters.find(studio.id(), report.reportedBy())
            : reporters.known(studio.id(), report.reportedBy()).orElse(reporter),
        IncidentTable.isOurs(report.channel(), by),
        report.impact(), report.urgency(),
        priorities.of(report.channel(), false, report.impact(), report.urgency()), false, agreement, reportedAt, now,
        engineer, null, null, null, null, null, null);
    table.insert(incident, by, report.reference());
    timeline.add(incident.number(), by, Kind.REPORT, incident.channel(), null,
        "Reported by %s: %s".formatted(Words.channel(incident.channel()), incident.summary()), true);
    return incident;
  }

  /** Asks the entitlement table what the agreement gives, and starts the clock by its answer (R3, R5). */
  @Transactional
  SlaClock startClock(Incident incident, String by) {
    final var facts = new Facts(incident.agreement(), incident.priority(), incident.channel(), incident.reportedAt());
    final SlaClock started = SlaClock.start(facts, entitlement, hours, clock.instant(), by);
    clocks.save(incident.number(), started);
    timeline.add(incident.number(), by, Kind.CLOCK, Words.dueTime(started, clock.instant()), false);
    return started;
  }

  /** The report that a reply to something over comes to: it names that (R10), and came when and how the reply did. */
  static Report following(Incident before, ReceivedReply reply) {
    final String line = reply.text().strip().replaceAll("\\s+", " ");
    return new Report(before.studio(), reply.channel(), line.substring(0, Math.min(line.length(), LONGEST_SUMMARY)),
        "Follows %s.\n\n%s".formatted(before.number(), reply.text()), null, null, null,
        reply.at().atOffset(ZoneOffset.UTC), null);
  }

  /** Who is answered then: whoever replied, if he works there and can be mailed; else who had reported it. */
  Reporter sender(Incident before, ReceivedReply reply) {
    final Reporter sender = reporters.find(before.studio(), reply.from());
    return sender.name() == null || sender.mail() == null ? before.reporter() : sender;
  }

  private Instant reportedAt(Report report, Instant now) {
    if (report.reportedAt() == null) {
      return now;
    }
    final Instant said = report.reportedAt().toInstant();
    misdated(said, now).ifPresent(problem -> {
      throw new InvalidInput(List.of(new FieldProblem("reportedAt", problem)));
    });
    return said.isAfter(now) ? now : said;
  }

  /** What is wrong with the time at which a report is said to have reached us, continuing its name; empty when nothing is. */
  static Optional<String> misdated(Instant said, Instant now) {
    if (said.isAfter(now.plus(SKEW))) {
      return Optional.of("lies in the future: give the time at which the report reached VIVITION, or leave it out for now");
    }
    return said.isBefore(now.minus(OLDEST))
        ? Optional.of("lies more than 30 days back: report what is wrong today, and tell since when in the description")
        : Optional.empty();
  }
}
