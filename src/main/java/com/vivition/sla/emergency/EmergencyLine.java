package com.vivition.sla.emergency;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes calls that a telephone system sends: written down and begun in one transaction, each once. */
@Service
@Transactional
class EmergencyLine {

  private static final Duration OLDEST = Duration.ofDays(30);

  private final EmergencyCalls calls;
  private final EmergencyCallProcess process;
  private final CallAnswers answers;
  private final Clock clock;

  EmergencyLine(EmergencyCalls calls, EmergencyCallProcess process, CallAnswers answers, Clock clock) {
    this.calls = calls;
    this.process = process;
    this.answers = answers;
    this.clock = clock;
  }

  /** @param fresh false for a repeated reference */
  record Taken(AnswerDocument answer, boolean fresh) {
  }

  /**
   * The call, served as far as it needs nobody; or the one of the same reference, as it stands now.
   *
   * @throws InvalidInput for a call of more than 30 days ago
   * @throws org.springframework.dao.DuplicateKeyException when the same reference is being recorded just now
   */
  Taken take(NewCall call, String by) {
    return take(call, by, recorded -> process.begin(recorded.number()));
  }

  /** The same where serving it by itself has failed: a person does that, and the call is not lost. */
  Taken takeForPeople(NewCall call, String by) {
    return take(call, by, recorded -> {
      calls.findStudio(recorded.number());
      process.begin(recorded.number(),
          calls.get(recorded.number()).studio() == null ? "find-caller" : "choose-incident");
    });
  }

  private Taken take(NewCall call, String by, Consumer<EmergencyCall> begin) {
    if (call.calledAt() != null && call.calledAt().isBefore(clock.instant().minus(OLDEST))) {
      throw new InvalidInput(List.of(new FieldProblem("calledAt", "lies more than 30 days back: report what is wrong today")));
    }
    final Optional<EmergencyCall> before = calls.findByReference(by, call.reference());
    if (before.isEmpty()) {
      begin.accept(calls.record(call, by));
    }
    final EmergencyCall its = calls.findByReference(by, call.reference()).orElseThrow();
    return new Taken(AnswerDocument.of(its, answers.of(its)), before.isEmpty());
  }
}
