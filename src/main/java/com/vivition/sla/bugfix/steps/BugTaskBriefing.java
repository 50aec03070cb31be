package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.SimilarBug;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the tasks of an incident show of its bug, and of bugs that it may be. */
@Component
class BugTaskBriefing implements TaskBriefing {

  private final Bugs bugs;

  BugTaskBriefing(Bugs bugs) {
    this.bugs = bugs;
  }

  @Override
  public Set<String> forms() {
    return Set.of("work-around-bug", "check-after-fix");
  }

  @Override
  public Set<String> alsoOn() {
    return Set.of("triage", "diagnose-remotely");
  }

  @Override
  public Map<String, Object> prefill(String form, Incident incident, Function<String, Object> variables) {
    final Map<String, Object> fields = new HashMap<>();
    if (form.equals("work-around-bug")) {
      fields.put("answer", null);
      fields.put("workaround", bugs.of(incident.number()).map(Bug::workaround).orElse(null));
    } else {
      fields.put("worksAgain", null);
      fields.put("note", null);
    }
    return fields;
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    if (forms().contains(form)) {
      return Map.of("known", Map.of("text", bugs.of(incident.number()).map(BugTaskBriefing::inWords).orElse("No bug.")));
    }
    final List<SimilarBug> similar = bugs.similar(incident.studio(), incident.summary(), incident.description());
    return Map.of(
        "known", Map.of("text", similar.stream().map(BugTaskBriefing::offered).collect(Collectors.joining("\n"))),
        "bugs", similar.stream().map(one -> Map.of("value", one.bug().number(), "label", one.bug().inWords())).toList());
  }

  private static String offered(SimilarBug similar) {
    return "- %s *%s*".formatted(inWords(similar.bug()), Markdown.line(String.join(" ", similar.why())));
  }

  private static String inWords(Bug bug) {
    return "**%s**, %s.%s%s".formatted(Markdown.line(bug.inWords()), bug.state().inWords(),
        bug.workaround() == null ? " No workaround is known." : " Workaround: " + Markdown.line(bug.workaround()) + ".",
        bug.release() == null ? "" : " Fixed by " + Markdown.line(bug.release()) + ".");
  }
}
