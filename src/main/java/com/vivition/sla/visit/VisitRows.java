package com.vivition.sla.visit;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.vivition.sla.studio.ComponentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits and the slots offered for them, in and out of their tables. */
@Repository
class VisitRows {

  private final JdbcClient jdbc;

  VisitRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Visit> find(String id) {
    return visits(" where id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** The visit, which nobody else changes until the end. */
  Visit lock(String id) {
    jdbc.sql("select id from visit where id = :id for update").param("id", id).query(String.class).optional()
        .orElseThrow(() -> new UnknownVisit(id));
    return find(id).orElseThrow();
  }

  /** The same of all that are ahead for one incident or order. */
  List<Visit> lockAhead(String incident) {
    final List<String> ahead = jdbc.sql("""
            select id from visit where incident = :incident and state in ('PROPOSED', 'AGREED', 'MOVED')
             order by id for update""")
        .param("incident", incident).query(String.class).list();
    return ofIncident(incident).stream().filter(visit -> ahead.contains(visit.id())).toList();
  }

  /** The same of what is planned for that, if anything is. */
  Optional<Visit> lockPlannedFor(String plan) {
    return jdbc.sql("select id from visit where planned_for = :plan for update").param("plan", plan)
        .query(String.class).optional().flatMap(this::find);
  }

  List<Visit> ofIncident(String incident) {
    return visits(" where incident = :incident", Map.of("incident", incident));
  }

  /** What is agreed and ends after that, by its start. */
  List<Visit> agreedAfter(Instant after) {
    return visits(" where state in ('AGREED', 'MOVED') and ends_at > :after", Map.of("after", column(after)));
  }

  List<Visit> agreedOf(String technician, Instant after) {
    return visits(" where technician = :technician and state in ('AGREED', 'MOVED') and ends_at > :after",
        Map.of("technician", technician, "after", column(after)));
  }

  /** What is agreed at a studio and starts in that time, by its start. */
  List<Visit> agreedAt(String studio, Instant from, Instant to) {
    return visits(" where studio = :studio and state in ('AGREED', 'MOVED') and starts_at >= :from and starts_at < :to",
        Map.of("studio", studio, "from", column(from), "to", column(to)));
  }

  /** What is proposed at a studio. */
  List<Visit> proposedAt(String studio) {
    return visits(" where studio = :studio and state = 'PROPOSED'", Map.of("studio", studio));
  }

  void insert(Visit visit, String plan, Instant now) {
    jdbc.sql("""
            insert into visit (id, incident, purpose, studio, studio_name, latitude, longitude, component, skill,
              work_minutes, state, planned_for, part, sequence, created_at)
            values (:id, :incident, :purpose, :studio, :studioName, :latitude, :longitude, :component, :skill,
              :work, :state, :plan, :part, :sequence, :now)""")
        .param("id", visit.id())
        .param("incident", visit.errand())
        .param("purpose", visit.purpose().name())
        .param("studio", visit.studio())
        .param("studioName", visit.place().name())
        .param("latitude", visit.place().point() == null ? null : visit.place().point().latitude())
        .param("longitude", visit.place().point() == null ? null : visit.place().point().longitude())
        .param("component", visit.component())
        .param("skill", visit.skill() == null ? null : visit.skill().name())
        .param("work", visit.work().toMinutes())
        .param("state", visit.state().name())
        .param("plan", plan)
        .param("part", visit.part())
        .param("sequence", visit.sequence())
        .param("now", column(now))
        .update();
  }

  /** What it is about, what that asks for and how long it takes are as of another one. */
  void work(String visit, Visit wanted) {
    jdbc.sql("update visit set component = :component, skill = :skill, work_minutes = :work where id = :id")
        .param("component", wanted.component())
        .param("skill", wanted.skill() == null ? null : wanted.skill().name())
        .param("work", wanted.work().toMinutes())
        .param("id", visit)
        .update();
  }

  void part(String visit, String part) {
    jdbc.sql("update visit set part = :part where id = :id").param("part", part).param("id", visit).update();
  }

  /** Writes all that planning changes, without the ways: see {@link #way}. */
  void update(Visit visit) {
    jdbc.sql("""
            update visit
               set state = :state, technician = :technician, part = :part, pick_up = :pickUp,
                   starts_at = :starts, ends_at = :ends, sequence = :sequence, agreed_with = :agreedWith,
                   agreed_how = :agreedHow, chosen_start = :chosenStart, paused_since = :pausedSince,
                   paused_until = :pausedUntil
             where id = :id""")
        .param("state", visit.state().name())
        .param("technician", visit.technician())
        .param("part", visit.part())
        .param("pickUp", visit.pickUp())
        .param("starts", column(visit.start()))
        .param("ends", column(visit.end()))
        .param("sequence", visit.sequence())
        .param("agreedWith", visit.agreedWith())
        .param("agreedHow", visit.agreedHow() == null ? null : visit.agreedHow().name())
        .param("chosenStart", column(visit.chosenStart()))
        .param("pausedSince", column(visit.pausedSince()))
        .param("pausedUntil", column(visit.pausedUntil()))
        .param("id", visit.id())
        .update();
  }

  /** It is over; whatever it was planned for can be planned again. */
  void end(String id, VisitState state, int sequence, Instant at, FailReason reason, String note, String signedOffBy) {
    jdbc.sql("""
            update visit
               set state = :state, planned_for = null, sequence = :sequence, over_at = :at, failed_by = :reason,
                   note = :note, signed_off_by = :signedOffBy
             where id = :id""")
        .param("state", state.name())
        .param("sequence", sequence)
        .param("at", column(at))
        .param("reason", reason == null ? null : reason.name())
        .param("note", note)
        .param("signedOffBy", signedOffBy)
        .param("id", id)
        .update();
  }

  /** Writes a technician's ways for a visit; call with his row locked. */
  void way(Block block) {
    final int known = write("update visit_way set departs_at = :departs, free_at = :free where visit = :id", block);
    if (known == 0) {
      write("insert into visit_way (visit, departs_at, free_at) values (:id, :departs, :free)", block);
    }
  }

  private int write(String sql, Block block) {
    return jdbc.sql(sql)
        .param("id", block.id())
        .param("departs", column(block.departure()))
        .param("free", column(block.freeAt()))
        .update();
  }

  /** What technicians have or had to do, by technician, from what ends after that time; without that visit. */
  Map<String, List<Stop>> stops(Instant after, String without, Function<String, Duration> pickUpTime) {
    record Row(String technician, Stop stop) { }
    return jdbc.sql("""
            select v.id, v.technician, v.starts_at, v.ends_at, v.over_at, v.studio_name, v.latitude, v.longitude,
                   l.name as pick_up_name, l.kind, l.latitude as pick_up_latitude, l.longitude as pick_up_longitude
              from visit v left join stock_location l on l.id = v.pick_up
             where v.technician is not null and v.state in ('AGREED', 'MOVED', 'DONE', 'FAILED')
               and v.ends_at > :after and v.id <> :without
             order by v.starts_at""")
        .param("after", column(after))
        .param("without", without == null ? "" : without)
        .query((row, number) -> {
          final Instant over = instant(row, "over_at");
          final Instant planned = instant(row, "ends_at");
          final Instant end = over != null && over.isBefore(planned) ? over : planned;
          final Place pickUp = row.getString("kind") == null ? null : new Place(row.getString("pick_up_name"),
              GeoPoint.of(row.getObject("pick_up_latitude", Double.class),
                  row.getObject("pick_up_longitude", Double.class)));
          return new Row(row.getString("technician"), new Stop(row.getString("id"), instant(row, "starts_at"), end,
              place(row), pickUp, pickUp == null ? Duration.ZERO : pickUpTime.apply(row.getString("kind"))));
        })
        .list().stream()
        // one that failed before it began took no time
        .filter(row -> row.stop.start().isBefore(row.stop.end()))
        .collect(groupingBy(Row::technician, mapping(Row::stop, toList())));
  }

  Optional<OfferedSlot> slot(String id) {
    return slots(" where s.id = :id", Map.of("id", id)).stream().findFirst();
  }

  List<OfferedSlot> slots(String visit) {
    return slots(" where s.visit = :visit", Map.of("visit", visit));
  }

  /** Keeps what is offered; what was offered before stays the same slot. */
  void offer(String visit, Slot slot, Instant now) {
    final int known = jdbc.sql("""
            update visit_slot set keeps_deadline = :keepsDeadline, why = :why, departs_at = :departs
             where visit = :visit and technician = :technician and starts_at = :starts""")
        .param("keepsDeadline", slot.keepsDeadline())
        .param("why", slot.why())
        .param("departs", column(slot.departure()))
        .param("visit", visit)
        .param("technician", slot.technician())
        .param("starts", column(slot.start()))
        .update();
    if (known == 0) {
      jdbc.sql("""
              insert into visit_slot (id, visit, technician, departs_at, starts_at, ends_at, keeps_deadline, why,
                offered_at)
              values (:id, :visit, :technician, :departs, :starts, :ends, :keepsDeadline, :why, :now)""")
          .param("id", UUID.randomUUID().toString())
          .param("visit", visit)
          .param("technician", slot.technician())
          .param("departs", column(slot.departure()))
          .param("starts", column(slot.start()))
          .param("ends", column(slot.end()))
          .param("keepsDeadline", slot.keepsDeadline())
          .param("why", slot.why())
          .param("now", column(now))
          .update();
    }
  }

  /** The work takes until then. @param due null: no target */
  void ends(OfferedSlot slot, Instant end, Instant due) {
    jdbc.sql("update visit_slot set ends_at = :ends, keeps_deadline = :keepsDeadline where id = :id")
        .param("ends", column(end))
        .param("keepsDeadline", due == null || !end.isAfter(due))
        .param("id", slot.id())
        .update();
  }

  private List<OfferedSlot> slots(String which, Map<String, ?> parameters) {
    return jdbc.sql("""
            select s.id, s.visit, v.incident, s.technician, t.name, s.departs_at, s.starts_at, s.ends_at,
                   s.keeps_deadline, s.why, s.offered_at
              from visit_slot s join visit v on v.id = s.visit join technician t on t.id = s.technician"""
            + which + " order by s.starts_at, s.technician")
        .params(parameters)
        .query((row, number) -> new OfferedSlot(row.getString("id"), row.getString("visit"), row.getString("incident"),
            row.getString("technician"), row.getString("name"), instant(row, "departs_at"),
            instant(row, "starts_at"), instant(row, "ends_at"), row.getBoolean("keeps_deadline"),
            row.getString("why"), instant(row, "offered_at")))
        .list();
  }

  private List<Visit> visits(String which, Map<String, ?> parameters) {
    return jdbc.sql("select v.*, w.departs_at, w.free_at from visit v left join visit_way w on w.visit = v.id" + which
            + " order by starts_at, created_at, id")
        .params(parameters).query(VisitRows::visit).list();
  }

  private static Visit visit(ResultSet row, int number) throws SQLException {
    final String skill = row.getString("skill");
    final String how = row.getString("agreed_how");
    final String failed = row.getString("failed_by");
    return new Visit(row.getString("id"), row.getString("incident"), Purpose.valueOf(row.getString("purpose")),
        row.getString("studio"), place(row), row.getString("component"),
        skill == null ? null : ComponentType.valueOf(skill), Duration.ofMinutes(row.getInt("work_minutes")),
        VisitState.valueOf(row.getString("state")), row.getString("technician"), row.getString("part"),
        row.getString("pick_up"), instant(row, "departs_at"), instant(row, "starts_at"), instant(row, "ends_at"),
        instant(row, "free_at"), row.getInt("sequence"), row.getString("agreed_with"),
        how == null ? null : AgreedBy.How.valueOf(how), instant(row, "chosen_start"), instant(row, "paused_since"),
        instant(row, "paused_until"), instant(row, "over_at"), failed == null ? null : FailReason.valueOf(failed),
        row.getString("note"), row.getString("signed_off_by"));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(row.getString("studio_name"),
        GeoPoint.of(row.getObject("latitude", Double.class), row.getObject("longitude", Double.class)));
  }
}
