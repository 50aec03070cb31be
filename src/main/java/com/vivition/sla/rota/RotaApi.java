package com.vivition.sla.rota;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.time.Interval;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rota as data. */
@RestController
@RequestMapping("/api/rota/{line}")
@Tag(name = "Rota", description = "Who is on duty outside business hours: lines SUPPORT and TECHNICIAN.")
class RotaApi {

  private static final Duration LONGEST = Duration.ofDays(400);

  private final Rota rota;
  private final RotaEditor editor;
  private final CurrentUser user;
  private final Clock clock;

  RotaApi(Rota rota, RotaEditor editor, CurrentUser user, Clock clock) {
    this.rota = rota;
    this.editor = editor;
    this.user = user;
    this.clock = clock;
  }

  /** Who is on duty in a stretch of time, and where nobody is. */
  record Shifts(List<Shift> shifts, List<Interval> gaps) {
  }

  /** Who is on duty at an instant. @param needed whether anybody has to be @param shift null: nobody is */
  record OnDuty(Instant at, boolean needed, Shift shift) {
  }

  @GetMapping
  @Operation(summary = "The rota: its weekly pattern, and the exceptions that go before it")
  RotaDocument get(@PathVariable DutyLine line) {
    return editor.get(line);
  }

  @PutMapping
  @Operation(summary = "Replace the rota; with a revision, only if nobody else did meanwhile")
  RotaDocument put(@PathVariable DutyLine line, @RequestBody RotaDocument document) {
    return editor.put(line, document, user.id());
  }

  @GetMapping("/shifts")
  @Operation(summary = "The shifts that touch a stretch of at most 400 days, whole, and its gaps")
  Shifts shifts(@PathVariable DutyLine line, @RequestParam OffsetDateTime from, @RequestParam OffsetDateTime to) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new InvalidInput(List.of(new FieldProblem("to", "must be later than from, by at most 400 days")));
    }
    return new Shifts(rota.between(line, from.toInstant(), to.toInstant()),
        rota.gaps(line, from.toInstant(), to.toInstant()));
  }

  @GetMapping("/on-duty")
  @Operation(summary = "Who is on duty at an instant; now, if none is given")
  OnDuty onDuty(@PathVariable DutyLine line, @RequestParam(required = false) OffsetDateTime at) {
    final Instant then = at == null ? clock.instant() : at.toInstant();
    return new OnDuty(then, rota.isNeeded(then), rota.onDuty(line, then).orElse(null));
  }
}
