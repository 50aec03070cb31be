package com.vivition.sla.notice;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Coverage;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Facts;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.Confirmation;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Reporter;
import com.vivition.sla.studio.Language;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.TimeWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** An incident about which notices are written: what was reported, and what became of it. */
final class Situation {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  static final Duration FOUR_HOURS = Duration.ofHours(4);

  private static final ServiceCalendar BUSINESS = calendar("09:00", "17:00",
      day -> day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
  private static final ServiceCalendar EXTENDED = calendar("08:00", "22:00", day -> false);
  static final ServiceHours HOURS = hours -> hours == Hours.BUSINESS_HOURS ? BUSINESS : EXTENDED;
  /** R3 and R5 in one line each. */
  static final Entitlement ENTITLEMENT = (agreement, priority, channel) -> {
    final boolean extended = agreement == Agreement.EXTENDED && priority == Priority.HIGH;
    final Duration target = agreement == Agreement.NONE || priority == Priority.LOW ? null : FOUR_HOURS;
    return new Coverage(
        extended && channel == Channel.EMERGENCY_PHONE ? Hours.EXTENDED_HOURS : Hours.BUSINESS_HOURS,
        extended ? Hours.EXTENDED_HOURS : Hours.BUSINESS_HOURS, target, target);
  };

  private Incident incident;
  private SlaClock clock;
  private String reason;
  private SiteVisit visit;
  private Map<Language, String> word = Map.of();
  private Instant nextWord;
  private Instant now;

  private Situation(Agreement agreement, Channel channel, Priority priority, String reportedAt) {
    now = at(reportedAt);
    clock = SlaClock.start(new Facts(agreement, priority, channel, now), ENTITLEMENT, HOURS, now, "support");
    incident = new Incident("INC-2026-000123", "venlo-1", IncidentState.REPORTED, channel,
        "Draaiplateau draait niet meer", null, new Reporter("Zoë van Dijk", "+31612345678", "zoe@autovenlo.example"),
        channel == Channel.MONITORING, null,
        null, priority, false, agreement, now, now, null, null, null, null, null, null, null);
  }

  /** A report that came and was answered at that local time. */
  static Situation reported(Agreement agreement, Channel channel, Priority priority, String reportedAt) {
    return new Situation(agreement, channel, priority, reportedAt);
  }

  /** A calamity, phoned on a Friday morning. */
  static Situation calamity() {
    return reported(Agreement.BUSINESS, Channel.PHONE, Priority.HIGH, "2026-11-13T11:40");
  }

  /** The same, taken on by an engineer at 12:00. */
  static Situation underWay() {
    return calamity().later("2026-11-13T12:00").state(IncidentState.IN_DIAGNOSIS, null, null, null);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  Situation later(String local) {
    now = at(local);
    return this;
  }

  Situation clock(UnaryOperator<SlaClock> event) {
    clock = event.apply(clock);
    return this;
  }

  Situation reason(String said) {
    reason = said;
    return this;
  }

  Situation word(String dutch, String english) {
    word = Map.of(Language.NL, dutch, Language.EN, english);
    return this;
  }

  /** The operator hears the next word then. */
  Situation nextWord(String local) {
    nextWord = at(local);
    return this;
  }

  Situation summary(String summary) {
    return incident(summary, incident.state(), incident.engineer(), incident.cause(), incident.solution(),
        incident.confirmation());
  }

  Situation state(IncidentState state, Cause cause, String solution, Confirmation confirmation) {
    return incident(incident.summary(), state, "Iris Mulder", cause, solution, confirmation);
  }

  Situation visit(SiteVisit planned) {
    visit = planned;
    return this;
  }

  Instant now() {
    return now;
  }

  NoticeContext context() {
    return new NoticeContext(incident, clock, "Venlo 1", incident.engineer(), reason,
        visit == null ? null : visit.onSite(), now).with(word).promising(nextWord);
  }

  SiteVisit visit() {
    return visit;
  }

  private Situation incident(String summary, IncidentState state, String engineer, Cause cause, String solution,
      Confirmation confirmation) {
    incident = new Incident(incident.number(), incident.studio(), state, incident.channel(), summary, null,
        incident.reporter(), incident.ours(), null, null, incident.priority(), true, incident.agreement(),
        incident.reportedAt(), incident.recordedAt(), engineer, cause, null, solution, confirmation, null, null);
    return this;
  }

  private static ServiceCalendar calendar(String opens, String closes, Predicate<LocalDate> closed) {
    final Map<DayOfWeek, List<TimeWindow>> week = new EnumMap<>(DayOfWeek.class);
    for (final DayOfWeek day : DayOfWeek.values()) {
      week.put(day, List.of(TimeWindow.of(LocalTime.parse(opens), LocalTime.parse(closes))));
    }
    return ServiceCalendar.of(ZONE, week, closed);
  }
}
