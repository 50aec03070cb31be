package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.diagnosis.StudioProbes;
import com.vivition.sla.engine.ActorNames;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The incident as a form shows it: Markdown, in which everything that people wrote is escaped. */
@Component
class BriefingText {

  private final Incidents incidents;
  private final StudioRegistry studios;
  private final StudioProbes probes;
  private final Suggestion suggestion;
  private final List<BriefingLine> lines;
  private final ActorNames names;

  BriefingText(Incidents incidents, StudioRegistry studios, StudioProbes probes, Suggestion suggestion,
      List<BriefingLine> lines, ActorNames names) {
    this.incidents = incidents;
    this.studios = studios;
    this.probes = probes;
    this.suggestion = suggestion;
    this.lines = lines;
    this.names = names;
  }

  Map<String, Object> of(Incident incident, SlaClock clock, Studio studio, Instant now) {
    final Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("text", head(incident, clock, studio, now));
    shown.put("background", background(incident, clock, studio, now));
    shown.put("probes", probed(incident));
    shown.put("findings", rows(incident));
    shown.put("diagnosis", found(incident));
    shown.put("solution", incident.solution() == null ? "Not written down." : Markdown.text(incident.solution()));
    shown.put("pause", clock.pausedAt(now).map(pause -> "%s, since %s".formatted(pause.reason().english(),
        Words.at(pause.since()))).orElse("nothing: the clock runs"));
    shown.put("breached", clock.breachedSince(Target.RESTORE, now).isPresent());
    return shown;
  }

  /** What every step needs, short enough to stand above what the form asks. */
  private String head(Incident incident, SlaClock clock, Studio studio, Instant now) {
    final String customer = studios.customer(studio.customer()).name();
    return """
        ### %s · %s
        %s

        | | |
        |---|---|
        | **Promise** | **%s** |
        | **Priority** | %s%s · agreement %s |
        | **Reported** | %s by %s%s |
        | **Studio** | %s (%s), %s |
        | **Operators** | %s |
        %s""".formatted(
        incident.number(), Markdown.line(incident.summary()),
        incident.description() == null ? "" : Markdown.text(incident.description()),
        promise(clock, now), incident.priority(), incident.priorityConfirmed() ? "" : " (provisional until triage)",
        incident.agreement(), Words.at(incident.reportedAt()), Words.channel(incident.channel()),
        caller(incident.reporter()), Markdown.line(studio.name()), Markdown.line(studio.id()),
        Markdown.line(customer + ", " + studio.address().line()),
        operators(studio), others(incident) + alsoOpen(incident));
  }

  /** The due time in words; of a studio that works again too late, also when it was due. */
  private static String promise(SlaClock clock, Instant now) {
    final String late = clock.restoredAt().flatMap(restored -> clock.breachedSince(Target.RESTORE, now))
        .map(since -> ", BREACHED: it was due " + Words.at(since)).orElse("");
    return Words.dueTime(clock, now) + late;
  }

  /** What is worth looking up: below what the form asks. */
  private String background(Incident incident, SlaClock clock, Studio studio, Instant now) {
    return """
        ### Background
        **Why this due time:** %s

        **What happened**
        %s

        **Components:** %s""".formatted(
        Markdown.line(clock.explanation(Target.RESTORE, now).english()), history(incident), components(studio));
  }

  private static String caller(Reporter reporter) {
    final String caller = Stream.of(Optional.ofNullable(reporter.name()).map(Markdown::line),
            Optional.ofNullable(reporter.phone()).map(Markdown::phone), Optional.ofNullable(reporter.mail()).map(Markdown::line))
        .flatMap(Optional::stream).collect(Collectors.joining(", "));
    return caller.isEmpty() ? "" : " · " + caller;
  }

  private String operators(Studio studio) {
    final List<Operator> operators = studios.operators(studio.id());
    return operators.isEmpty() ? "nobody known" : operators.stream()
        .map(operator -> Markdown.line(operator.name()) + (operator.phone() == null ? "" : " " + Markdown.phone(operator.phone())))
        .collect(Collectors.joining(" · "));
  }

  private static String components(Studio studio) {
    return studio.components().isEmpty() ? "none known" : studio.components().stream()
        .map(part -> Markdown.line(part.inWords()))
        .collect(Collectors.joining(" · "));
  }

  /** What other features have to say, a row each. */
  private String others(Incident incident) {
    return lines.stream().flatMap(other -> other.of(incident.number()).stream())
        .map(line -> "| **%s** | %s |\n".formatted(line.name(), line.text())).collect(Collectors.joining());
  }

  /** A row for each other incident of the studio: it may be the same. */
  private String alsoOpen(Incident incident) {
    return incidents.openOf(incident.studio()).stream().filter(other -> !other.number().equals(incident.number()))
        .map(other -> "| **Also open** | %s, %s |\n".formatted(other.number(), Markdown.line(other.summary())))
        .collect(Collectors.joining());
  }

  /** The latest of what happened, for who comes to it anew. */
  private String history(Incident incident) {
    final var entries = incidents.timeline(incident.number());
    final var latest = entries.subList(Math.max(0, entries.size() - 5), entries.size());
    final var called = names.of(latest.stream().map(TimelineEntry::actor).collect(Collectors.toSet()));
    return latest.stream()
        .map(entry -> "- %s%s%s: %s".formatted(Words.at(entry.at()),
            entry.actor().equals(CurrentUser.APPLICATION) ? "" : ", " + Markdown.line(called.get(entry.actor())),
            entry.channel() == null ? "" : ", by " + Words.channel(entry.channel()), Markdown.line(entry.text())))
        .collect(Collectors.joining("\n"));
  }

  private String probed(Incident incident) {
    return suggestion.of(incident)
        .map(suggested -> "%s\n\n**Suggested cause: %s.** %s".formatted(Markdown.line(probes.inWords(incident.number())),
            suggested.cause().label(), Markdown.line(suggested.why())))
        .orElse("The probes are still on their way. Open the task again in a few seconds.");
  }

  private Object rows(Incident incident) {
    return probes.table(incident.number()).getValue().mapTo(List.class);
  }

  private static String found(Incident incident) {
    final String defective = incident.component() == null ? "" : ", " + Markdown.line(incident.component());
    return "%s %s".formatted(
        incident.cause() == null ? "Cause not known yet." : "Cause: " + incident.cause().label() + defective + ".",
        incident.solution() == null ? "" : Markdown.text(incident.solution()));
  }
}
