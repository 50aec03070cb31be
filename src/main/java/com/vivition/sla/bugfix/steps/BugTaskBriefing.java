package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.SimilarBug;
import com.vivition.sla.bugfix.rollout.RollOut;
import com.vivition.sla.bugfix.rollout.RollOutStudio;
import com.vivition.sla.bugfix.rollout.RollOuts;
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
  private final RollOuts rollOuts;

  BugTaskBriefing(Bugs bugs, RollOuts rollOuts) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
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
      return Map.of("known", Map.of("text", bugs.of(incident.number())
          .map(bug -> inWords(bug) + outlook(bug, incident.studio())).orElse("No bug.")));
    }
    final List<SimilarBug> similar = bugs.similar(incident.studio(), incident.summary(), incident.description());
    return Map.of(
        "known", Map.of("text", similar.stream().map(BugTaskBriefing::offered).collect(Collectors.joining("\n"))),
        "bugs", similar.stream().map(one -> Map.of("value", one.bug().number(), "label", one.bug().inWords())).toList());
  }

  // what this studio can expect of it, as its roll-out has it
  private String outlook(Bug bug, String studio) {
    if (bug.state() == BugState.NOT_OURS) {
      return "\n\n**Nothing comes of it:** %s".formatted(Markdown.line(bug.reason()));
    }
    return rollOuts.latest(bug.number(), studio).map(rollOut -> "\n\n" + (rollOut.state() == RollOut.State.WITHDRAWN
        ? "Version %s is withdrawn: %s".formatted(Markdown.line(rollOut.version()), Markdown.line(rollOut.reason()))
        : rollOut.at(studio).map(here -> inWords(Markdown.line(rollOut.version()), here)).orElse(""))).orElse("");
  }

  private static String inWords(String version, RollOutStudio here) {
    final String detail = here.detail() == null ? "" : " " + Markdown.line(here.detail()) + ".";
    return switch (here.state()) {
      case WAITING, RUNNING -> "Version %s is on its way to this studio.".formatted(version);
      case OFFLINE -> "Version %s could not be installed yet and is tried again.%s".formatted(version, detail);
      case DONE -> "**The studio has version %s, which fixes it.**%s".formatted(version, detail);
      case FAILED, SKIPPED -> here.installed()
          ? "**The studio has version %s and is not well since.**%s".formatted(version, detail)
          : "**Version %s is not installed at this studio and does not come by itself.**%s Install it by hand, or "
              .formatted(version, detail) + "diagnose again.";
    };
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
