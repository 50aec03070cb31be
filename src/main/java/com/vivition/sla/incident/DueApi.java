package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Facts;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers what the agreement would promise, without an incident. */
@RestController
@Tag(name = "Promise", description = "When a report of a kind must be addressed and restored.")
class DueApi {

  private final Entitlement entitlement;
  private final ServiceHours hours;

  DueApi(Entitlement entitlement, ServiceHours hours) {
    this.entitlement = entitlement;
    this.hours = hours;
  }

  /** Null where nothing is promised. */
  record Due(OffsetDateTime startsAt, OffsetDateTime addressDueAt, OffsetDateTime restoreDueAt, ExplanationDocument explanation) {
  }

  @GetMapping("/api/sla/due")
  @Operation(summary = "When is it due, and why? (R3, R5, R6, R12)")
  Due due(@RequestParam("agreement") Agreement agreement, @RequestParam("priority") Priority priority,
      @RequestParam("channel") Channel channel,
      @Parameter(description = "ISO 8601 with offset; a + must be sent as %2B", example = "2026-12-24T15:00:00+01:00")
      @RequestParam("reportedAt") String reportedAt) {
    final Instant reported = instant(reportedAt);
    final var clock = SlaClock.start(new Facts(agreement, priority, channel, reported), entitlement, hours, reported,
        CurrentUser.APPLICATION);
    return new Due(IncidentDocument.local(clock.startsAt()), IncidentDocument.local(clock.due(Target.ADDRESS).orElse(null)),
        IncidentDocument.local(clock.due(Target.RESTORE).orElse(null)),
        ExplanationDocument.of(clock.explanation(Target.RESTORE, reported)));
  }

  private static Instant instant(String text) {
    if (text.matches(".*[0-9] [0-9]{2}(:?[0-9]{2})?")) {
      throw wrong("has a blank where a + belongs: in an address a + must be sent as %2B");
    }
    try {
      final Instant instant = OffsetDateTime.parse(text).toInstant();
      final int year = instant.atZone(Reporting.ZONE).getYear();
      if (year < 2000 || year > 2100) {
        throw wrong("must lie between 2000 and 2100");
      }
      return instant;
    } catch (DateTimeException e) {
      throw wrong("is not an ISO 8601 time with offset, like 2026-12-24T15:00:00+01:00 (a + is sent as %2B)");
    }
  }

  private static InvalidInput wrong(String message) {
    return new InvalidInput(List.of(new FieldProblem("reportedAt", message)));
  }
}
