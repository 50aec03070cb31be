package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.studio.StudioRegistry;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A mail is brought to something that is there, or to nothing for a reason. */
@Component
class PlaceMailRules implements FormRule {

  private final People people;
  private final StudioRegistry studios;

  PlaceMailRules(People people, StudioRegistry studios) {
    this.people = people;
    this.studios = studios;
  }

  @Override
  public String form() {
    return "place-the-mail";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    return switch (Placement.valueOf(submitted.get("choice").toString())) {
      case ABOUT -> about(submitted.get("number"));
      case REPORT -> report(submitted);
      case NOTHING -> submitted.containsKey("note") ? List.of() : List.of("Say why nothing follows from it.");
    };
  }

  private List<String> about(Object number) {
    return number != null && people.exists(Placement.number(number.toString())) ? List.of()
        : List.of("There is no incident or maintenance order of that number. Write it like INC-2026-000123.");
  }

  private List<String> report(Map<String, Object> submitted) {
    if (!submitted.containsKey("studio")) {
      return List.of("Say which studio it is about.");
    }
    try {
      studios.resolve(submitted.get("studio").toString());
      return List.of();
    } catch (DomainProblem problem) {
      return List.of(problem.getMessage());
    }
  }
}
