package com.vivition.sla.incident;

import static java.util.stream.Collectors.joining;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports incidents, shows them, and does what may happen to them at any time, or shows what it would do. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Incidents", description = "From the report to the restored studio.")
class IncidentApi {

  private static final String OPEN = "open";

  private final IncidentActions actions;
  private final Acts acts;
  private final IncidentDocuments documents;
  private final CurrentUser user;
  private final Clock clock;

  IncidentApi(IncidentActions actions, Acts acts, IncidentDocuments documents, CurrentUser user, Clock clock) {
    this.actions = actions;
    this.acts = acts;
    this.documents = documents;
    this.user = user;
    this.clock = clock;
  }

  @PostMapping
  @Operation(summary = "Report an incident; 200 and the same incident for a reference used before")
  ResponseEntity<IncidentDocument> report(@Valid @RequestBody Report report) {
    final var reported = reportOnce(report);
    final var incident = documents.of(reported.number());
    return reported.fresh() ? ResponseEntity.created(URI.create("/api/incidents/" + reported.number())).body(incident)
        : ResponseEntity.ok(incident);
  }

  private IncidentActions.Reported reportOnce(Report report) {
    try {
      return actions.report(report, user.id());
    } catch (DuplicateKeyException e) {
      // the same reference twice at the same moment: the other one was first
      return actions.report(report, user.id());
    }
  }

  @GetMapping
  @Operation(summary = "Incidents, those reported last first, at most a hundred")
  List<IncidentLine> list(@RequestParam(required = false) String studio,
      @Parameter(description = "open, or the name of a state") @RequestParam(defaultValue = OPEN) String state) {
    return documents.list(studio, state.equals(OPEN) ? null : state(state));
  }

  private static IncidentState state(String name) {
    final List<IncidentState> states = List.of(IncidentState.values());
    return states.stream().filter(state -> state.name().equals(name)).findFirst()
        .orElseThrow(() -> new InvalidInput(List.of(new FieldProblem("state", "is not %s or one of %s".formatted(OPEN,
            states.stream().map(Enum::name).collect(joining(", ")))))));
  }

  @GetMapping("/{number}")
  @Operation(summary = "The incident with its clock, why it is due when it is, and all that happened")
  IncidentDocument get(@PathVariable("number") String number) {
    return documents.of(number);
  }

  @PostMapping("/{number}/correction")
  @Operation(summary = "Something was wrong from the start (R7)")
  ActDocument correct(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody CorrectionRequest correction) {
    return acts.act(number, asked, () -> actions.correct(number, correction, user.id(), user.isIn("lead", "manager")));
  }

  /** Something became different. @param at null: now @param channel null: our own people's word */
  record Change(Priority priority, Channel channel, OffsetDateTime at,
      @NotBlank(message = "is missing") @PlainText(max = 500) String reason) {
  }

  @PostMapping("/{number}/change")
  @Operation(summary = "Something became different at an instant (R7)")
  ActDocument change(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Change change) {
    return acts.act(number, asked, () ->
        actions.change(number, change.priority(), change.channel(), orNow(change.at()), change.reason(), user.id()));
  }

  /** The emergency number was called. @param at null: now */
  record EmergencyCall(OffsetDateTime at) {
  }

  @PostMapping("/{number}/emergency-call")
  @Operation(summary = "The customer called the emergency number about it: it stands still (R5)",
      description = "Where that number does not serve it, this is a word from the customer like any other.")
  ActDocument emergencyCall(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody EmergencyCall call) {
    return acts.remarked(number, asked, () -> actions.emergencyCall(number, orNow(call.at()), user.id()) ? null
        : "The emergency number does not serve it: the call is a word from the customer like any other, for somebody to read.");
  }

  /** A call that nobody answered, or an arrival before a closed door. */
  record Attempt(@NotBlank(message = "is missing") @PlainText(max = 500) String note) {
  }

  @PostMapping("/{number}/attempts")
  @Operation(summary = "Log an attempt to reach the customer, or an arrival, as of now (R8)")
  ActDocument attempt(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Attempt attempt) {
    return acts.act(number, asked, () -> actions.attempt(number, attempt.note(), user.id()));
  }

  /**
   * We wait for the customer.
   *
   * @param since null: now; earlier only back to a logged attempt or arrival; NO_ANSWER begins with the second attempt
   */
  record PauseWish(@NotNull(message = "is missing") PauseReason reason, OffsetDateTime since, OffsetDateTime reviewAt,
      @NotBlank(message = "is missing") @PlainText(max = 500) String note) {
  }

  @PostMapping("/{number}/pause")
  @Operation(summary = "Wait for the customer: RESTORE stands still (R8)")
  ActDocument pause(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody PauseWish wish) {
    return acts.act(number, asked, () ->
        actions.pause(number, new PauseRequest(wish.reason(), orNow(wish.since()), null, instant(wish.reviewAt()), null),
            wish.note(), user.id()));
  }

  /** Waiting is over. @param at null: now @param channel over which the customer's word came; null: our own people's word */
  record Resumption(OffsetDateTime at, Channel channel) {
  }

  @PostMapping("/{number}/resumption")
  @Operation(summary = "Waiting for the customer is over: RESTORE goes on (R8)")
  ActDocument resume(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Resumption resumption) {
    return acts.act(number, asked, () ->
        actions.resume(number, orNow(resumption.at()), resumption.channel(), user.id()));
  }

  /** The studio works again. @param at null: now @param evidence needed when it is earlier */
  record Restoration(OffsetDateTime at, @PlainText(max = 500) String evidence) {
  }

  @PostMapping("/{number}/restoration")
  @Operation(summary = "The studio works again, whatever is under way: RESTORE stops (R4), planned visits are called off")
  ActDocument restore(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Restoration restoration) {
    return acts.act(number, asked, () ->
        actions.restored(number, instant(restoration.at()), restoration.evidence(), user.id()));
  }

  /** Why it ends or goes on. */
  record Reason(@NotBlank(message = "is missing") @PlainText(max = 500) String reason) {
  }

  @PostMapping("/{number}/cancellation")
  @Operation(summary = "The customer withdraws the report (R11)")
  ActDocument cancel(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Reason reason) {
    return acts.act(number, asked, () -> actions.cancel(number, reason.reason(), user.id()));
  }

  /** Two reports of one failure. @param into the number of the incident that goes on */
  record Merger(@NotBlank(message = "is missing") @PlainText(max = 20) String into,
      @NotBlank(message = "is missing") @PlainText(max = 500) String reason) {
  }

  @PostMapping("/{number}/merger")
  @Operation(summary = "It is the same as another open incident of the studio, which goes on for both (R11)")
  ActDocument merge(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Merger merger) {
    return acts.act(number, merger.into(), asked, () ->
        actions.merge(number, merger.into(), merger.reason(), user.id()));
  }

  /** A reply that takes a closed incident up again. @param at when it came; null: now */
  record Reopening(@NotNull(message = "is missing") Channel channel, OffsetDateTime at,
      @NotBlank(message = "is missing") @PlainText(max = 500) String reason) {
  }

  @PostMapping("/{number}/reopening")
  @Operation(summary = "Take a closed incident up again, within five working days (R10)")
  ActDocument reopen(@PathVariable("number") String number, @ParameterObject Asked asked,
      @Valid @RequestBody Reopening reopening) {
    return acts.act(number, asked, () ->
        actions.reopen(number, reopening.channel(), orNow(reopening.at()), reopening.reason(), user.id()));
  }

  private Instant orNow(OffsetDateTime at) {
    return at == null ? clock.instant() : at.toInstant();
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
