package com.vivition.sla.rota.duty;

import com.vivition.sla.agreement.Priority;
import com.vivition.sla.engine.Decisions;
import com.vivition.sla.rota.DutyLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is called after whom, and how long each may take to accept: processes/duty-patience.dmn. */
@Component
class DutyPatience {

  private static final String TABLE = "duty-patience";

  private final Decisions decisions;
  private final Duty duty;
  private final People people;

  DutyPatience(Decisions decisions, Duty duty, People people) {
    this.decisions = decisions;
    this.duty = duty;
    this.people = people;
  }

  /** The first step after that one in which there is somebody to call; empty: nobody is left. */
  Optional<Step> after(int step, DutyLine line, Priority priority, Instant now) {
    int next = step + 1;
    for (Optional<Map<String, Object>> row = row(next, line, priority); row.isPresent();
        row = row(++next, line, priority)) {
      final List<String> called = called((String) row.get().get("call"), line, now);
      if (!called.isEmpty()) {
        return Optional.of(new Step(next, called, minutes(row.get())));
      }
    }
    return Optional.empty();
  }

  /** How long somebody who accepted may take to take a task of it: as long as the first has to accept. */
  Duration ofFirst(DutyLine line, Priority priority) {
    return row(1, line, priority).map(DutyPatience::minutes).orElse(Duration.ZERO);
  }

  private Optional<Map<String, Object>> row(int step, DutyLine line, Priority priority) {
    return decisions.row(TABLE, Map.of("line", line.name(), "priority", priority.name(), "step", step));
  }

  private static Duration minutes(Map<String, Object> row) {
    return Duration.ofMinutes(((Number) row.get("minutes")).longValue());
  }

  /** @param call {@code DUTY 2}: the second on duty; else the id of a group whose members are called together */
  private List<String> called(String call, DutyLine line, Instant now) {
    if (!call.startsWith("DUTY ")) {
      return people.inGroup(call);
    }
    final int place = Integer.parseInt(call.substring("DUTY ".length()));
    return duty.line(line, now).stream().skip(place - 1L).limit(1).toList();
  }

  /** @param number of the step, from 1 @param people ids; never empty @param patience until the next is called */
  record Step(int number, List<String> people, Duration patience) {
  }
}
