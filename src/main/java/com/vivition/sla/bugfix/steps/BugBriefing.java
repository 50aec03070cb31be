package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugLink;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOut;
import com.vivition.sla.bugfix.rollout.RollOutStudio;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.diagnosis.StudioProbes;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.StudioRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Puts everything about the bug on its tasks: the incidents that it caused with their evidence, its roll-out, whom to
 * ask. Local to the task, written for display and never read back.
 */
@Component
@UsableInModels
class BugBriefing implements TaskListener {

  private static final int SHOWN = 10;
  private static final Map<String, List<String>> FIELDS = Map.of(
      "reproduce-bug", List.of("reproduced", "note", "issueTitle", "issueText"),
      "decide-on-bug", List.of("decision", "workaround", "reason"),
      "fix-bug", List.of("note"),
      "review-fix", List.of("good", "note"),
      "release-fix", List.of("version"),
      "follow-roll-out", List.of("decision", "reason"),
      "look-into-roll-out", List.of("decision", "reason"),
      "verify-with-operators", List.of("confirmed", "note"),
      "look-at-tracker", List.of("decision", "note"));

  private final Bugs bugs;
  private final RollOuts rollOuts;
  private final Incidents incidents;
  private final StudioProbes probes;
  private final StudioRegistry studios;
  private final BugProcess process;

  BugBriefing(Bugs bugs, RollOuts rollOuts, Incidents incidents, StudioProbes probes, StudioRegistry studios,
      BugProcess process) {
    this.bugs = bugs;
    this.rollOuts = rollOuts;
    this.incidents = incidents;
    this.probes = probes;
    this.studios = studios;
    this.process = process;
  }

  @Override
  public void notify(DelegateTask task) {
    final Bug bug = bugs.get(BugVars.BUG.get(task));
    final Map<String, Object> shown = shown(bug.number());
    FIELDS.get(task.getTaskDefinitionKey()).forEach(field -> shown.put(field, null));
    if (shown.containsKey("workaround")) {
      shown.put("workaround", bug.workaround());
    }
    if (shown.containsKey("issueTitle")) {
      shown.put("tracked", process.wantsIssue(bug.number()));
      shown.put("issueTitle", bug.affectedInWords());
    }
    task.setVariablesLocal(shown);
    task.setName("%s · %s".formatted(task.getName(), bug.number()));
  }

  /** What a task of the bug shows, whatever is filled in there. */
  Map<String, Object> shown(String number) {
    final Bug bug = bugs.get(number);
    final List<BugLink> links = bugs.affected(number);
    final Map<String, Object> shown = new HashMap<>();
    shown.put("number", bug.number());
    shown.put("studio", links.stream().map(BugLink::studio).distinct().limit(SHOWN).collect(Collectors.joining(", ")));
    shown.put("summary", bug.title());
    final long standing = links.stream().filter(BugLink::standing).map(BugLink::studio).distinct().count();
    shown.put("due", (bug.isClosedInTracker() ? "closed in the tracker, " : "")
        + (standing == 1 ? "1 studio stands still" : standing + " studios stand still"));
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of("text", head(bug, links), "evidence", evidence(links),
        "rollOut", rolledOut(bug), "operators", operators(links)))).create());
    return shown;
  }

  private static String head(Bug bug, List<BugLink> links) {
    return """
        ### %s · %s
        %s
        | | |
        |---|---|
        | **Affects** | %s |
        | **Incidents** | %d; studios that stand still: %d |
        %s
        **Workaround:** %s""".formatted(bug.number(), Markdown.line(bug.title()),
        bug.description() == null ? "" : Markdown.text(bug.description()), Markdown.line(bug.affectedInWords()), links.size(),
        links.stream().filter(BugLink::standing).map(BugLink::studio).distinct().count(),
        bug.trackerUrl() == null ? "" : "| **Issue** | [%s](%s)%s |\n".formatted(Markdown.line(bug.trackerReference()),
            bug.trackerUrl(), inTracker(bug)),
        bug.workaround() == null ? "none known" : Markdown.line(bug.workaround()));
  }

  private static String inTracker(Bug bug) {
    return bug.trackerState() == null ? "" : switch (bug.trackerState()) {
      case OPEN -> ", open";
      case CLOSED_COMPLETED -> ", **closed as completed** in the tracker: if it is fixed, go on here";
      case CLOSED_NOT_PLANNED -> ", **closed as not planned** in the tracker: agree on it before you go on";
    };
  }

  /** What was seen at the studios, the latest incidents last. */
  private String evidence(List<BugLink> links) {
    return links.stream().limit(SHOWN).map(link -> {
      final Incident incident = incidents.get(link.incident());
      return "- **%s**, %s%s: %s".formatted(incident.number(), Markdown.line(link.studio()), link.standing() ? ", stands still" : "",
          Stream.of(incident.summary(), incident.solution(), probes.inWords(incident.number())).filter(Objects::nonNull)
              .map(Markdown::line).collect(Collectors.joining(" · ")));
    }).collect(Collectors.joining("\n"));
  }

  private String rolledOut(Bug bug) {
    return rollOuts.ofBug(bug.number()).stream().reduce((earlier, later) -> later).map(BugBriefing::inWords)
        .orElse("Not begun.");
  }

  private static String inWords(RollOut rollOut) {
    final String studios = rollOut.studios().stream().limit(50).map(BugBriefing::inWords).collect(Collectors.joining("\n"));
    return "**%s: %s.** %s\n\n%s".formatted(Markdown.line(rollOut.version()), inWords(rollOut.state()),
        rollOut.reason() == null ? "" : Markdown.line(rollOut.reason()), studios);
  }

  private static String inWords(RollOutStudio studio) {
    return "- %s: %s%s".formatted(Markdown.line(studio.studio()), inWords(studio.state()),
        studio.detail() == null ? "" : ", " + Markdown.line(studio.detail()));
  }

  /** A constant as people read it: {@code studio software}. */
  private static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whom to ask whether it works now. */
  private String operators(List<BugLink> links) {
    return links.stream().map(BugLink::studio).distinct().limit(50).map(studio -> "- **%s**: %s".formatted(Markdown.line(studio),
        studios.operators(studio).stream().map(BugBriefing::reached).collect(Collectors.joining(" · "))))
        .collect(Collectors.joining("\n"));
  }

  private static String reached(Operator operator) {
    return Markdown.line(operator.name()) + (operator.phone() == null ? "" : " " + Markdown.phone(operator.phone()));
  }
}
