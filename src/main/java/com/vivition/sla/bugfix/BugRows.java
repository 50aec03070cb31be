package com.vivition.sla.bugfix;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.stream.Collectors.joining;

import com.vivition.sla.studio.ComponentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bugs and their incidents, in and out of their tables. */
@Repository
class BugRows {

  // derived, not kept: however an incident ends or is restored, its studio stands still by the bug no longer
  private static final String STANDING = """
      i.state not in ('RESTORED', 'CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT')
      and (i.cause is null or i.cause = 'SOFTWARE')""";

  private static final String LINKS = """
      select l.bug, l.incident, i.studio, l.linked_at, l.linked_by, l.waiting_since, l.released_at,
             case when %s then true else false end as standing
        from bug_incident l join incident i on i.number = l.incident""".formatted(STANDING);

  private final JdbcClient jdbc;

  BugRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next free number; the digits never repeat, also not in another year. */
  String nextNumber(Year year) {
    final long next = jdbc.sql("select nextval('bug_number')").query(Long.class).single();
    return "BUG-%s-%06d".formatted(year, next);
  }

  void insert(Bug bug) {
    jdbc.sql("""
            insert into bug (number, title, description, component_type, make, model, version, state, created_at,
              created_by)
            values (:number, :title, :description, :type, :make, :model, :version, :state, :createdAt, :createdBy)""")
        .param("number", bug.number())
        .param("title", bug.title())
        .param("description", bug.description())
        .param("type", bug.componentType().name())
        .param("make", bug.make())
        .param("model", bug.model())
        .param("version", bug.version())
        .param("state", bug.state().name())
        .param("createdAt", column(bug.createdAt()))
        .param("createdBy", bug.createdBy())
        .update();
  }

  /** Since when it is over, or a known error; empty while it is neither. */
  Optional<Instant> restingSince(String number) {
    return jdbc.sql("select coalesce(closed_at, known_since) as since from bug where number = ?").param(number)
        .query((row, index) -> Optional.ofNullable(instant(row, "since"))).optional().flatMap(since -> since);
  }

  Optional<Bug> find(String number) {
    return jdbc.sql("select * from bug where number = ?").param(number).query(BugRows::bug).optional();
  }

  /** The newest first. */
  List<Bug> all() {
    return jdbc.sql("select * from bug order by number desc").query(BugRows::bug).list();
  }

  /** The newest first. */
  List<BugSummary> summaries() {
    return jdbc.sql("""
            select b.number, b.title, b.component_type, b.state, b.workaround, b.release_version,
                   count(l.incident) as incidents,
                   count(case when l.waiting_since is not null and l.released_at is null and %s then 1 end) as waiting
              from bug b left join bug_incident l on l.bug = b.number left join incident i on i.number = l.incident
             group by b.number, b.title, b.component_type, b.state, b.workaround, b.release_version
             order by b.number desc""".formatted(STANDING))
        .query((row, index) -> new BugSummary(row.getString("number"), row.getString("title"),
            ComponentType.valueOf(row.getString("component_type")), BugState.valueOf(row.getString("state")),
            row.getString("workaround") != null, row.getString("release_version"), row.getInt("waiting"),
            row.getInt("incidents")))
        .list();
  }

  /** The bug, which nobody else changes until the end. */
  Bug lock(String number) {
    jdbc.sql("select number from bug where number = ? for update").param(number).query(String.class).optional()
        .orElseThrow(() -> new UnknownBug(number));
    return find(number).orElseThrow();
  }

  /** Sets columns of a bug; the column names are ours, never a user's. */
  void set(String number, Map<String, ?> columns) {
    final String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(joining(", "));
    final var update = jdbc.sql("update bug set " + assignments + " where number = :number").param("number", number);
    columns.forEach((column, value) -> update.param(column, value instanceof Instant at ? column(at) : value));
    update.update();
  }

  // ---- incidents

  Optional<BugLink> linkOf(String incident) {
    return jdbc.sql(LINKS + " where l.incident = ?").param(incident).query(BugRows::link).optional();
  }

  /** The one linked first comes first. */
  List<BugLink> links(String bug) {
    return jdbc.sql(LINKS + " where l.bug = ? order by l.linked_at, l.incident").param(bug).query(BugRows::link).list();
  }

  void insert(String bug, String incident, Instant now, String by) {
    jdbc.sql("insert into bug_incident (incident, bug, linked_at, linked_by) values (?, ?, ?, ?)")
        .params(incident, bug, column(now), by).update();
  }

  void move(String incident, String bug, Instant now, String by) {
    jdbc.sql("""
            update bug_incident set bug = ?, linked_at = ?, linked_by = ?, waiting_since = null, released_at = null
             where incident = ?""")
        .params(bug, column(now), by, incident).update();
  }

  void waits(String incident, Instant since) {
    jdbc.sql("update bug_incident set waiting_since = ?, released_at = null where incident = ?")
        .params(column(since), incident).update();
  }

  void release(String incident, Instant now) {
    jdbc.sql("update bug_incident set released_at = ? where incident = ?").params(column(now), incident).update();
  }

  /** What was reported, in its reporters' words, of all incidents of a bug. */
  List<String> reports(String bug) {
    return reports(" where l.bug = ?", bug);
  }

  /** What was reported with an incident that has a bug. */
  List<String> report(String incident) {
    return reports(" where l.incident = ?", incident);
  }

  private List<String> reports(String which, String number) {
    return jdbc.sql("""
            select i.summary, i.description from bug_incident l join incident i on i.number = l.incident""" + which)
        .param(number)
        .query((row, index) -> Stream.of(row.getString("summary"), row.getString("description")))
        .list().stream().flatMap(Function.identity()).filter(Objects::nonNull).toList();
  }

  /** By which words reports find it; empty: by its own only. */
  Optional<String> words(String bug) {
    return jdbc.sql("select words from bug where number = ?").param(bug)
        .query((row, index) -> Optional.ofNullable(row.getString("words"))).single();
  }

  /**
   * The bugs that a report may mean, with the words that find them; null: their own. Not those that are over and help
   * nobody: fixed ones of other components, and what is not ours and has no workaround.
   *
   * @param types of the components of the studio
   */
  Map<Bug, String> offered(Set<ComponentType> types) {
    final Map<Bug, String> offered = new LinkedHashMap<>();
    jdbc.sql("""
            select * from bug
             where state not in ('FIXED', 'NOT_OURS') or state = 'NOT_OURS' and workaround is not null
                or state = 'FIXED' and version is not null and component_type in (:types)""")
        .param("types", types.isEmpty() ? Set.of("none") : types.stream().map(Enum::name).toList())
        .query((ResultSet row) -> {
          offered.put(bug(row, 0), row.getString("words"));
        });
    return offered;
  }

  private static Bug bug(ResultSet row, int index) throws SQLException {
    return new Bug(row.getString("number"), row.getString("title"), row.getString("description"),
        ComponentType.valueOf(row.getString("component_type")), row.getString("make"), row.getString("model"),
        row.getString("version"), BugState.valueOf(row.getString("state")), row.getString("workaround"),
        row.getString("reason"), row.getString("release_version"), row.getString("tracker_reference"),
        row.getString("tracker_url"),
        state(row.getString("tracker_state")), instant(row, "created_at"), row.getString("created_by"),
        instant(row, "closed_at"));
  }

  private static TrackerState state(String name) {
    return name == null ? null : TrackerState.valueOf(name);
  }

  private static BugLink link(ResultSet row, int index) throws SQLException {
    return new BugLink(row.getString("bug"), row.getString("incident"), row.getString("studio"),
        instant(row, "linked_at"), row.getString("linked_by"), instant(row, "waiting_since"),
        instant(row, "released_at"), row.getBoolean("standing"));
  }
}
