package com.vivition.sla.problem;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.studio.ComponentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Problems, in and out of their tables. */
@Repository
class ProblemRows {

  // software is the studio's own, unless diagnosis named a component
  private static final String FAILED = """
      (c.id = i.component or i.component is null and i.cause = 'SOFTWARE' and c.type = 'STUDIO_SOFTWARE')""";
  private static final String NOT_LIVED_WITH = """
      and not exists (select 1 from problem p where p.state = 'ACCEPTED' and p.watch_until > :now
        and (p.scope = 'COMPONENT' and p.studio = i.studio and p.component = i.component
          or p.scope = 'MODEL' and exists (select 1 from component c where c.studio = i.studio
            and c.type = p.component_type and lower(c.make) = p.make and lower(c.model) = p.model and %s)))"""
      .formatted(FAILED);

  private final JdbcClient jdbc;

  ProblemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  // ---- problems

  /** The next free number; the digits never repeat, also not in another year. */
  String nextNumber(Year year) {
    return "PRB-%s-%06d".formatted(year, jdbc.sql("select nextval('problem_number')").query(Long.class).single());
  }

  /** A new one, without incidents. @throws org.springframework.dao.DuplicateKeyException when its subject has one */
  void insert(Problem problem) {
    final Subject subject = problem.subject();
    final var insert = jdbc.sql("""
            insert into problem (number, scope, studio, component, cause, component_type, make, model, subject,
              open_for, title, sign, suggestion, watch_days, state, raised_at)
            values (:number, :scope, :studio, :component, :cause, :type, :make, :model, :subject, :subject,
              :title, :sign, :suggestion, :watchDays, :state, :raisedAt)""")
        .param("number", problem.number())
        .param("scope", subject.scope().name())
        .param("studio", problem.studio().orElse(null))
        .param("component", subject instanceof Subject.OfComponent of ? of.component() : null)
        .param("cause", subject instanceof Subject.OfCause of ? of.cause().name() : null)
        .param("subject", subject.key())
        .param("title", problem.title())
        .param("sign", problem.sign())
        .param("suggestion", problem.suggestion().name())
        .param("watchDays", problem.watch().toDays())
        .param("state", problem.state().name())
        .param("raisedAt", column(problem.raisedAt()));
    if (subject instanceof Subject.OfModel of) {
      insert.param("type", of.type().name()).param("make", of.make()).param("model", of.model()).update();
    } else {
      insert.param("type", null).param("make", null).param("model", null).update();
    }
  }

  Optional<Problem> find(String number) {
    return read("where p.number = ?", number).stream().findFirst();
  }

  /** The newest first. */
  List<Problem> all() {
    return read("");
  }

  /** The number of the problem of that subject that is not over; nobody else changes it until the end. */
  Optional<String> holdOpenOf(Subject subject) {
    return jdbc.sql("select number from problem where open_for = ? for update").param(subject.key())
        .query(String.class).optional();
  }

  /** Nobody else changes it until the end. */
  void lock(String number) {
    jdbc.sql("select number from problem where number = ? for update").param(number).query(String.class).optional()
        .orElseThrow(() -> new UnknownProblem(number));
  }

  /** Those not over that are about the studio, a model that stands there, or their incidents; the newest first. */
  List<Problem> concerning(String studio) {
    return read("""
        where p.open_for is not null and (p.studio = ? or exists (select 1 from component c where c.studio = ?
          and c.type = p.component_type and lower(c.make) = p.make and lower(c.model) = p.model))""", studio, studio);
  }

  /** Whether the subject was accepted and is not to be raised again yet. */
  boolean accepted(Subject subject, Instant now) {
    return jdbc.sql("select count(*) from problem where subject = ? and state = 'ACCEPTED' and watch_until > ?")
        .params(subject.key(), column(now)).query(Long.class).single() > 0;
  }

  /** Sets columns of a problem; the column names are ours, never a user's. */
  void set(String number, Map<String, ?> columns) {
    final String assignments = columns.keySet().stream().map(name -> name + " = :" + name)
        .collect(Collectors.joining(", "));
    final var update = jdbc.sql("update problem set " + assignments + " where number = :number")
        .param("number", number);
    columns.forEach((name, value) -> update.param(name, value instanceof Instant at ? column(at)
        : value instanceof Enum<?> constant ? constant.name() : value));
    update.update();
  }

  // ---- incidents

  void link(String problem, String incident, Instant now) {
    jdbc.sql("insert into problem_incident (problem, incident, linked_at) values (?, ?, ?)")
        .params(problem, incident, column(now)).update();
  }

  /** Whether a problem's action brought this incident about. */
  boolean isRemedy(String incident) {
    return jdbc.sql("select count(*) from problem_remedy where reference = ?").param(incident)
        .query(Long.class).single() > 0;
  }

  /**
   * The closed incidents of a subject that were reported in that time, both ends included, by the time of their
   * report: without those that an earlier problem of the subject, of their model or, for a cause, of their component
   * dealt with; for a cause also without those of a component or model that people live with now; and without those
   * that were a remedy.
   */
  List<Occurrence> counted(Subject subject, Instant from, Instant to, Instant now) {
    final boolean ofCause = subject.scope() == ProblemScope.STUDIO_CAUSE;
    final var counted = jdbc.sql("""
            select i.number, i.studio, i.reported_at from incident i
             where i.state = 'CLOSED' and i.cause is not null and i.reported_at between :from and :to and %s
               and not exists (select 1 from problem_remedy r where r.reference = i.number)
               and not exists (select 1 from problem_incident l join problem p on p.number = l.problem
                                where l.incident = i.number and (p.subject = :subject or p.scope = 'MODEL' %s))
               %s
             order by i.reported_at, i.number""".formatted(
                condition(subject), ofCause ? "or p.scope = 'COMPONENT'" : "", ofCause ? NOT_LIVED_WITH : ""))
        .param("from", column(from)).param("to", column(to)).param("subject", subject.key());
    if (subject instanceof Subject.OfComponent of) {
      counted.param("studio", of.studio()).param("component", of.component());
    } else if (subject instanceof Subject.OfCause of) {
      counted.param("studio", of.studio()).param("cause", of.cause().name()).param("now", column(now));
    } else if (subject instanceof Subject.OfModel of) {
      counted.param("type", of.type().name()).param("make", of.make()).param("model", of.model());
    }
    return counted.query(ProblemRows::occurrence).list();
  }

  private static String condition(Subject subject) {
    return switch (subject.scope()) {
      case COMPONENT -> "i.studio = :studio and i.component = :component";
      case STUDIO_CAUSE -> "i.studio = :studio and i.cause = :cause";
      case MODEL -> """
          exists (select 1 from component c where c.studio = i.studio and c.type = :type
            and lower(c.make) = :make and lower(c.model) = :model and %s)""".formatted(FAILED);
    };
  }

  // ---- decisions

  void insert(String problem, int position, Decision.Wanted wanted, Instant now, String by) {
    jdbc.sql("""
            insert into problem_decision (problem, position, action, reason, component, bug_title, bug_text, decided_at,
              decided_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(problem, position, wanted.action().name(), wanted.reason(), wanted.component(), wanted.bugTitle(),
            wanted.bugText(), column(now), by).update();
  }

  void done(String problem, int position, String text) {
    jdbc.sql("update problem_decision set done = ? where problem = ? and position = ?")
        .params(text, problem, position).update();
  }

  void remedy(String problem, int position, String reference) {
    jdbc.sql("insert into problem_remedy (problem, position, reference) values (?, ?, ?)")
        .params(problem, position, reference).update();
  }

  // ---- behind

  private List<Problem> read(String where, Object... params) {
    final Map<String, List<Occurrence>> incidents = by("""
        select l.problem, i.number, i.studio, i.reported_at from problem_incident l
          join incident i on i.number = l.incident join problem p on p.number = l.problem %s
         order by i.reported_at, i.number""".formatted(where), ProblemRows::occurrence, params);
    final Map<String, List<String>> remedies = by("""
        select r.problem || '/' || r.position as problem, r.reference from problem_remedy r
          join problem p on p.number = r.problem %s order by r.reference""".formatted(where),
        (row, index) -> row.getString("reference"), params);
    final Map<String, List<Decision>> decisions = by("""
        select d.* from problem_decision d join problem p on p.number = d.problem %s
         order by d.position""".formatted(where), (row, index) -> decision(row, remedies), params);
    return jdbc.sql("select p.* from problem p " + where + " order by p.number desc").params(List.of(params))
        .query((row, index) -> problem(row, incidents, decisions)).list();
  }

  private <T> Map<String, List<T>> by(String sql, org.springframework.jdbc.core.RowMapper<T> mapper, Object... params) {
    return jdbc.sql(sql).params(List.of(params))
        .query((row, index) -> Map.entry(row.getString("problem"), mapper.mapRow(row, index))).list().stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static Problem problem(ResultSet row, Map<String, List<Occurrence>> incidents,
      Map<String, List<Decision>> decisions) throws SQLException {
    final String number = row.getString("number");
    return new Problem(number, subject(row), row.getString("title"), row.getString("sign"),
        ProblemAction.valueOf(row.getString("suggestion")), Duration.ofDays(row.getInt("watch_days")),
        ProblemState.valueOf(row.getString("state")), instant(row, "raised_at"), instant(row, "acted_at"),
        instant(row, "watch_until"), instant(row, "over_at"), row.getString("outcome"),
        incidents.getOrDefault(number, List.of()), decisions.getOrDefault(number, List.of()));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return switch (ProblemScope.valueOf(row.getString("scope"))) {
      case COMPONENT -> new Subject.OfComponent(row.getString("studio"), row.getString("component"));
      case STUDIO_CAUSE -> new Subject.OfCause(row.getString("studio"), Cause.valueOf(row.getString("cause")));
      case MODEL -> new Subject.OfModel(ComponentType.valueOf(row.getString("component_type")), row.getString("make"),
          row.getString("model"));
    };
  }

  private static Decision decision(ResultSet row, Map<String, List<String>> remedies) throws SQLException {
    final int position = row.getInt("position");
    return new Decision(position, ProblemAction.valueOf(row.getString("action")), row.getString("reason"),
        row.getString("component"), row.getString("bug_title"), row.getString("bug_text"), instant(row, "decided_at"),
        row.getString("decided_by"), row.getString("done"),
        remedies.getOrDefault(row.getString("problem") + "/" + position, List.of()));
  }

  private static Occurrence occurrence(ResultSet row, int index) throws SQLException {
    return new Occurrence(row.getString("number"), row.getString("studio"), instant(row, "reported_at"));
  }
}
