package com.vivition.sla.problem;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Problems, from the incident that repeats others to the word that the repeats stopped. There is at most one of a
 * subject that is not over. What is done twice has one effect; the process is told by others.
 */
@Service
@Transactional
class Problems {

  private final ProblemRows rows;
  private final ProblemSigns signs;
  private final Remedies remedies;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final Clock clock;

  Problems(ProblemRows rows, ProblemSigns signs, Remedies remedies, Incidents incidents, StudioRegistry studios,
      Clock clock) {
    this.rows = rows;
    this.signs = signs;
    this.remedies = remedies;
    this.incidents = incidents;
    this.studios = studios;
    this.clock = clock;
  }

  /** @throws UnknownProblem when there is none of that number */
  @Transactional(readOnly = true)
  Problem get(String number) {
    return rows.find(number).orElseThrow(() -> new UnknownProblem(number));
  }

  /** All, the newest first. */
  @Transactional(readOnly = true)
  List<Problem> all() {
    return rows.all();
  }

  /** Those of a studio or of a model that stands there that are not over, the newest first. */
  @Transactional(readOnly = true)
  List<Problem> concerning(String studio) {
    return rows.concerning(studio);
  }

  /**
   * Looks whether a closed incident repeats others. It is linked to every problem that it belongs to; it raises one
   * only where no broader one has it already, or is lived with. One that was reopened since, has no cause or was itself
   * a remedy counts for none.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another node raised the same problem just now: look
   *                                                       again
   */
  List<News> look(String number) {
    final Incident incident = incidents.get(number);
    if (incident.state() != IncidentState.CLOSED || incident.cause() == null || rows.isRemedy(number)) {
      return List.of();
    }
    final Instant now = clock.instant();
    final List<News> news = new ArrayList<>();
    boolean covered = false;
    for (final Subject subject : subjects(incident)) {
      final Optional<String> open = rows.holdOpenOf(subject);
      covered |= open.isEmpty() && rows.accepted(subject, now);
      final Optional<News> one = open.isPresent() ? one(get(open.get()), incident)
          : covered ? Optional.empty() : signs.of(subject).flatMap(threshold -> raise(incident, subject, threshold));
      one.ifPresent(news::add);
      covered |= open.isPresent() || one.isPresent();
    }
    return news;
  }

  /** One more of a problem that is known. */
  private Optional<News> one(Problem problem, Incident incident) {
    if (problem.links(incident.number())) {
      return Optional.empty();
    }
    rows.link(problem.number(), incident.number(), clock.instant());
    final boolean repeated = problem.state() == ProblemState.WATCHED
        && incident.reportedAt().isAfter(problem.actedAt()) && !remedies.isAwaited(problem);
    if (repeated) {
      rows.set(problem.number(), Map.of("state", ProblemState.OPEN));
    }
    return Optional.of(new News(problem.number(), repeated ? News.Kind.REPEATED : News.Kind.LINKED));
  }

  private Optional<News> raise(Incident incident, Subject subject, Threshold threshold) {
    final Instant now = clock.instant();
    final List<Occurrence> repeats = Repeats.of(rows.counted(subject, incident.reportedAt().minus(threshold.within()),
        incident.reportedAt().plus(threshold.within()), now), incident.number(), threshold);
    if (repeats.isEmpty()) {
      return Optional.empty();
    }
    final String number = rows.nextNumber(Year.from(now.atZone(ZoneOffset.UTC)));
    rows.insert(new Problem(number, subject, title(subject), "%d incidents within %d days".formatted(repeats.size(),
        threshold.within().toDays()), threshold.action(), threshold.watch(), ProblemState.OPEN, now, null, null, null,
        null, List.of(), List.of()));
    repeats.forEach(one -> rows.link(number, one.incident(), now));
    return Optional.of(new News(number, News.Kind.RAISED));
  }

  /** The broadest first. */
  private List<Subject> subjects(Incident incident) {
    final Studio studio = studios.get(incident.studio());
    final List<Subject> subjects = new ArrayList<>();
    // software is the studio's own, unless diagnosis named a component
    studio.components().stream().filter(component -> incident.component() != null
            ? component.id().equals(incident.component())
            : incident.cause() == Cause.SOFTWARE && component.type() == ComponentType.STUDIO_SOFTWARE)
        .flatMap(component -> Subject.OfModel.of(component).stream()).distinct().forEach(subjects::add);
    if (incident.component() != null) {
      subjects.add(new Subject.OfComponent(studio.id(), incident.component()));
    }
    subjects.add(new Subject.OfCause(studio.id(), incident.cause()));
    return subjects;
  }

  private String title(Subject subject) {
    if (subject instanceof Subject.OfComponent of) {
      final Studio studio = studios.get(of.studio());
      return "%s at %s".formatted(studio.component(of.component()).map(Component::inWords).orElse(of.component()),
          studio.name());
    }
    if (subject instanceof Subject.OfCause of) {
      return "%s at %s".formatted(of.cause().label(), studios.get(of.studio()).name());
    }
    final Subject.OfModel of = (Subject.OfModel) subject;
    // in the letters of the registry
    final String made = studios.all().stream()
        .flatMap(studio -> studio.components().stream()).filter(of::is).findFirst()
        .map(component -> component.make() + " " + component.model()).orElse(of.make() + " " + of.model());
    return "%s, %s, at several studios".formatted(made, of.type().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /**
   * The lead decides. An accepted problem is over, and the same is not raised again as long as it would have been
   * watched.
   *
   * @throws ProblemNotThere when it is over, or watched
   * @throws InvalidInput    when the reason is missing
   */
  void decide(String number, Decision.Wanted wanted, String by) {
    final Problem problem = open(number);
    if (wanted.reason() == null || wanted.reason().isBlank()) {
      throw new InvalidInput(List.of(new FieldProblem("reason", "is missing: say why")));
    }
    final Instant now = clock.instant();
    rows.insert(number, problem.decisions().size() + 1, wanted, now, by);
    rows.set(number, Map.of("acted_at", now));
    if (wanted.action() == ProblemAction.ACCEPT) {
      over(number, ProblemState.ACCEPTED, "Accepted: lived with", now.plus(problem.watch()));
    }
  }

  /** What came of the latest decision: the numbers of orders, incidents or bugs. */
  void remedied(String number, List<String> references) {
    final Decision latest = open(number).latest().orElseThrow();
    references.stream().distinct().filter(reference -> !latest.remedies().contains(reference))
        .forEach(reference -> rows.remedy(number, latest.position(), reference));
  }

  /** The operators were trained: from now on it can help. @param text what, and with whom */
  void trained(String number, String text) {
    final Problem problem = open(number);
    rows.done(number, problem.latest().orElseThrow().position(), text);
    rows.set(number, Map.of("acted_at", clock.instant()));
  }

  /**
   * It is watched whether the repeats stop: for the table's time since what was decided can help; once more as long,
   * when that time has passed and the action is still not carried out.
   */
  void watch(String number) {
    rows.lock(number);
    final Problem problem = get(number);
    final Instant until = (problem.state() == ProblemState.WATCHED ? clock.instant() : problem.actedAt())
        .plus(problem.watch());
    rows.set(number, Map.of("state", ProblemState.WATCHED, "watch_until", until));
  }

  /** Whether everything that came of the latest decision is carried out. */
  @Transactional(readOnly = true)
  boolean isCarriedOut(String number) {
    return remedies.areCarriedOut(get(number));
  }

  /** The repeats stopped. */
  void solved(String number) {
    rows.lock(number);
    final Problem problem = get(number);
    if (problem.state() != ProblemState.WATCHED) {
      throw new ProblemNotThere(problem, "It is solved when it was watched and did not repeat.");
    }
    over(number, ProblemState.SOLVED, "Repeats stopped", problem.watchUntil());
  }

  private void over(String number, ProblemState state, String outcome, Instant watchUntil) {
    final Map<String, Object> columns = new HashMap<>(Map.of("state", state, "outcome", outcome,
        "watch_until", watchUntil, "over_at", clock.instant()));
    columns.put("open_for", null);
    rows.set(number, columns);
  }

  private Problem open(String number) {
    rows.lock(number);
    final Problem problem = get(number);
    if (problem.state() != ProblemState.OPEN) {
      throw new ProblemNotThere(problem, "It is decided on when it is raised, and when it repeats.");
    }
    return problem;
  }
}
