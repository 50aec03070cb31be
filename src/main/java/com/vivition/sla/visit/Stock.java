package com.vivition.sla.visit;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.Comparator.comparingDouble;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.WorkingDays;
import com.vivition.sla.studio.Component;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Parts and whom they are for. A swap is named by its incident's number and the id of the component to replace; it
 * has one piece at most, a piece has one swap at most, on any number of nodes. What is done twice has one effect.
 */
@Service
@Transactional
public class Stock {

  private final JdbcClient jdbc;
  private final PartRows rows;
  private final VisitSettings settings;
  private final ServiceHours hours;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Stock(JdbcClient jdbc, PartRows rows, VisitSettings settings, ServiceHours hours,
      ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.settings = settings;
    this.hours = hours;
    this.events = events;
    this.clock = clock;
  }

  /** The piece that waits for a swap, ordered ones included; empty when there is none (any more). */
  @Transactional(readOnly = true)
  public Optional<Reservation> reservation(String incident, String component) {
    return rows.claimed(claim(incident, component));
  }

  /** All pieces that wait for swaps of an incident, by component. */
  @Transactional(readOnly = true)
  public List<Reservation> reservationsOf(String incident) {
    return rows.claimedFor(incident);
  }

  /** All warehouses and vans, by id. */
  @Transactional(readOnly = true)
  public List<StockLocation> locations() {
    return rows.locations();
  }

  /**
   * Reserves the nearest piece that fits. Others may have it after a while (sla.visit.reservation), but never before
   * the end of a visit agreed for it. The swap's piece so far, also one on order, is given again.
   *
   * @param near the studio; null: any piece will do
   * @throws NoPartInStock when no piece that fits is free
   */
  @Transactional(noRollbackFor = NoPartInStock.class)
  public Reservation reserve(String incident, Component component, GeoPoint near) {
    final List<PartType> types = lockTypesFor(component);
    final String claim = claim(incident, component.id());
    final Optional<Reservation> before = rows.claimed(claim);
    if (before.isPresent()) {
      keep(claim, Times.later(before.get().until(), holdUntil(incident, component.id())), before.get());
      return rows.claimed(claim).orElseThrow();
    }
    releaseExpired().forEach(lost -> events.publishEvent(new PartLost(lost.incident())));
    final List<PartRows.Free> free = types.isEmpty() ? List.of()
        : rows.free(types.stream().map(PartType::id).toList(), claim);
    final Instant until = holdUntil(incident, component.id());
    free.stream()
        .sorted(comparingDouble((PartRows.Free piece) -> distance(near, piece.location()))
            .thenComparing(piece -> piece.location().id()).thenComparing(PartRows.Free::part))
        .filter(piece -> take(piece.part(), incident, component.id(), until))
        .findFirst()
        .orElseThrow(() -> new NoPartInStock(component.id(), types.isEmpty()
            ? ": no part type is known that fits it. Add one that does"
            : ", of " + String.join(" or ", types.stream().map(PartType::name).toList()) + ". Order one"));
    return rows.claimed(claim).orElseThrow();
  }

  /** Keeps the piece for its swap at least until then; never shortens. */
  public Reservation extend(String incident, String component, Instant until) {
    final Reservation reservation = claimed(incident, component);
    keep(claim(incident, component), Times.later(reservation.until(), until), reservation);
    return claimed(incident, component);
  }

  /** The piece is free again, where it is; nothing happens when none waits for the swap. */
  public void release(String incident, String component) {
    jdbc.sql("""
            update part set state = case when state = 'ORDERED' then 'ORDERED' else 'IN_STOCK' end, claim = null,
                   incident = null, component = null, reserved_until = null
             where claim = :claim""")
        .param("claim", claim(incident, component))
        .update();
  }

  /**
   * The technician has the piece, in his van when he has one.
   *
   * @throws PartGone    when nothing is reserved (any more)
   * @throws PartOrdered when it has not arrived
   */
  public Reservation pick(String incident, String component, String technician) {
    final Reservation reservation = inHand(incident, component);
    if (reservation.state() == PartState.RESERVED) {
      jdbc.sql("""
              update part set state = 'PICKED',
                     location = coalesce((select id from stock_location where technician = :technician), location)
               where claim = :claim and state = 'RESERVED'""")
          .param("technician", technician)
          .param("claim", claim(incident, component))
          .update();
    }
    return claimed(incident, component);
  }

  /**
   * The piece works at the customer's. When another one of its type was installed, that one is used and the reserved
   * one is free again. The old piece has to come back.
   *
   * @param newSerial of what was installed; null: it has none
   * @param oldSerial of what was taken out; null: not known
   * @return the serial number of what was installed; null: none
   * @throws PartGone    when nothing is reserved (any more)
   * @throws PartOrdered when it has not arrived
   * @throws OtherPart   when the serial number belongs to no piece that could have been installed
   */
  public String use(String incident, String component, String newSerial, String oldSerial) {
    Documents.refuseLonger("newSerial", newSerial, 100);
    Documents.refuseLonger("oldSerial", oldSerial, 100);
    final String claim = claim(incident, component);
    if (rows.claimed(claim).isEmpty() && isUsed(incident, component, newSerial)) {
      return newSerial;
    }
    final Reservation reserved = inHand(incident, component);
    final String installed = newSerial == null || newSerial.equals(reserved.serialNumber())
        ? reserved.part() : installedInstead(reserved, newSerial);
    release(incident, component);
    final int used = jdbc.sql("""
            update part set state = 'USED', location = null, incident = :incident, component = :component,
                   serial_number = coalesce(:serial, serial_number)
             where id = :part and state = 'IN_STOCK'""")
        .param("incident", incident)
        .param("component", component)
        .param("serial", newSerial)
        .param("part", installed)
        .update();
    if (used == 0) {
      throw new PartGone(incident, component);
    }
    jdbc.sql("""
            insert into part (id, part_type, serial_number, state, incident, component)
            values (:id, :type, :serial, 'DEFECTIVE', :incident, :component)""")
        .param("id", UUID.randomUUID().toString())
        .param("type", reserved.type().id())
        .param("serial", oldSerial)
        .param("incident", incident)
        .param("component", component)
        .update();
    return newSerial != null ? newSerial : reserved.serialNumber();
  }

  /**
   * The piece is the wrong one; reserve again then. One that does not fit is free for others, while no other of its
   * type is reserved for this swap any more; a broken one has to come back.
   *
   * @throws PartGone    when nothing is reserved (any more)
   * @throws PartOrdered when it has not arrived
   */
  public void reject(String incident, String component, boolean broken) {
    final Reservation reservation = inHand(incident, component);
    release(incident, component);
    jdbc.sql(broken
            ? "update part set state = 'DEFECTIVE', incident = :incident, component = :component where id = :part"
            : "update part set misfit_of = :claim where id = :part")
        .params(broken ? Map.of("incident", incident, "component", component, "part", reservation.part())
            : Map.of("claim", claim(incident, component), "part", reservation.part()))
        .update();
  }

  /**
   * The piece does not lie where it should; reserve again then.
   *
   * @return what was reserved
   * @throws PartGone    when nothing is reserved (any more)
   * @throws PartOrdered when it has not arrived
   */
  public Reservation missing(String incident, String component) {
    final Reservation reservation = inHand(incident, component);
    release(incident, component);
    jdbc.sql("update part set state = 'LOST', location = null where id = :part")
        .param("part", reservation.part()).update();
    return reservation;
  }

  /**
   * Records an express order for a swap that has no piece: it arrives at the nearest warehouse. A piece that the swap
   * has already is given as it is.
   *
   * @param near       the studio; null: any warehouse
   * @param expectedAt null: after the usual time of an express order
   * @throws NoPartInStock when no part type fits, or there is no warehouse: nothing could be ordered
   */
  @Transactional(noRollbackFor = NoPartInStock.class)
  public Reservation order(String incident, Component component, GeoPoint near, Instant expectedAt) {
    final List<PartType> types = lockTypesFor(component);
    final String claim = claim(incident, component.id());
    final Optional<Reservation> before = rows.claimed(claim);
    if (before.isPresent()) {
      return before.get();
    }
    final PartType type = types.stream().filter(fit -> !isMisfit(fit.id(), claim)).findFirst().orElseThrow(() ->
        new NoPartInStock(component.id(), ", and no (other) part type is known that fits it. Add one that does"));
    final StockLocation warehouse = rows.locations().stream()
        .filter(location -> location.kind() == StockLocation.Kind.WAREHOUSE)
        .min(comparingDouble((StockLocation location) -> distance(near, location)).thenComparing(StockLocation::id))
        .orElseThrow(() -> new NoPartInStock(component.id(), ", and no warehouse could take an order. Add one"));
    jdbc.sql("""
            insert into part (id, part_type, state, location, incident, component, claim, expected_at)
            values (:id, :type, 'ORDERED', :location, :incident, :component, :claim, :expected)""")
        .param("id", UUID.randomUUID().toString())
        .param("type", type.id())
        .param("location", warehouse.id())
        .param("incident", incident)
        .param("component", component.id())
        .param("claim", claim)
        .param("expected", column(expectedAt != null ? expectedAt : expressArrival()))
        .update();
    return rows.claimed(claim).orElseThrow();
  }

  /** An ordered piece arrives at another time than expected; nothing happens when it has arrived. */
  public void expected(String part, Instant at) {
    jdbc.sql("update part set expected_at = :at where id = :part and state = 'ORDERED'")
        .param("at", column(at)).param("part", part).update();
  }

  /**
   * An ordered piece arrived: it is reserved for the swap that it was ordered for, or free when that was released.
   *
   * @param part         the piece's id
   * @param serialNumber null: it has none
   * @return the reservation; empty when it is free, or arrived before
   */
  public Optional<Reservation> arrived(String part, String serialNumber) {
    Documents.refuseLonger("serialNumber", serialNumber, 100);
    final Optional<Reservation> ordered = rows.ordered(part);
    ordered.ifPresent(piece -> jdbc.sql("""
            update part set state = case when claim is null then 'IN_STOCK' else 'RESERVED' end,
                   serial_number = :serial, reserved_until = case when claim is null then null else :until end
             where id = :part and state = 'ORDERED'""")
        .param("serial", serialNumber)
        .param("until", column(Times.later(piece.until(), holdUntil(piece.incident(), piece.component()))))
        .param("part", part)
        .update());
    return ordered.filter(piece -> piece.incident() != null)
        .flatMap(piece -> reservation(piece.incident(), piece.component()));
  }

  /**
   * The defective piece of a swap came back to that location.
   *
   * @throws NothingAwaited  when none of that swap is to come back and none has
   * @throws UnknownLocation when there is no such location
   */
  public void returned(String incident, String component, String location) {
    if (rows.locations().stream().noneMatch(known -> known.id().equals(location))) {
      throw new UnknownLocation(location);
    }
    final int back = jdbc.sql("""
            update part set state = 'RETURNED', location = :location
             where incident = :incident and component = :component and state = 'DEFECTIVE'""")
        .param("location", location)
        .param("incident", incident)
        .param("component", component)
        .update();
    if (back == 0 && !isReturned(incident, component)) {
      throw new NothingAwaited(incident, component);
    }
  }

  /** Reservations that ran out are free for others; gives whose they were. A picked piece stays with its swap. */
  public List<Reservation> releaseExpired() {
    final List<Reservation> expired = rows.reservations(" where p.state = 'RESERVED' and p.reserved_until <= :now",
        Map.of("now", column(clock.instant())));
    return expired.stream().filter(reservation -> jdbc.sql("""
            update part set state = 'IN_STOCK', claim = null, incident = null, component = null, reserved_until = null
             where claim = :claim and state = 'RESERVED' and reserved_until <= :now""")
        .param("claim", claim(reservation.incident(), reservation.component()))
        .param("now", column(clock.instant()))
        .update() > 0).toList();
  }

  /** Defective pieces that have to come back, by incident. */
  @Transactional(readOnly = true)
  public List<DefectivePart> awaited() {
    return rows.awaited();
  }

  /** What is below its reorder level, by location. */
  @Transactional(readOnly = true)
  public List<Shortage> shortages() {
    return rows.shortages();
  }

  static String claim(String incident, String component) {
    return incident + "/" + component;
  }

  private Reservation claimed(String incident, String component) {
    return reservation(incident, component).orElseThrow(() -> new PartGone(incident, component));
  }

  private Reservation inHand(String incident, String component) {
    final Reservation reservation = claimed(incident, component);
    if (reservation.state() == PartState.ORDERED) {
      throw new PartOrdered(incident, component);
    }
    return reservation;
  }

  // the types' rows are the lock: who looks for a piece of a type looks alone
  private List<PartType> lockTypesFor(Component component) {
    final List<PartType> fitting = rows.types().stream().filter(type -> type.fits(component)).toList();
    if (!fitting.isEmpty()) {
      jdbc.sql("select id from part_type where id in (:ids) order by id for update")
          .param("ids", fitting.stream().map(PartType::id).toList()).query(String.class).list();
    }
    return fitting;
  }

  // false when it was installed somewhere in this very moment
  private boolean take(String part, String incident, String component, Instant until) {
    return jdbc.sql("""
            update part set state = 'RESERVED', incident = :incident, component = :component, claim = :claim,
                   reserved_until = :until, expected_at = null
             where id = :part and state = 'IN_STOCK'""")
        .param("incident", incident)
        .param("component", component)
        .param("claim", claim(incident, component))
        .param("until", column(until))
        .param("part", part)
        .update() > 0;
  }

  private void keep(String claim, Instant until, Reservation reservation) {
    final int kept = jdbc.sql("update part set reserved_until = :until where claim = :claim")
        .param("until", column(until))
        .param("claim", claim)
        .update();
    if (kept == 0) {
      throw new PartGone(reservation.incident(), reservation.component());
    }
  }

  private Instant holdUntil(String incident, String component) {
    final Instant visitEnds = jdbc.sql("""
            select max(ends_at) as ends_at from visit
             where incident = :incident and component = :component and planned_for is not null""")
        .param("incident", incident)
        .param("component", component)
        .query((row, number) -> Optional.ofNullable(instant(row, "ends_at")))
        .single().map(end -> end.plus(settings.afterVisit())).orElse(null);
    return Times.later(clock.instant().plus(settings.reservation()), visitEnds);
  }

  private Instant expressArrival() {
    final Instant night = new WorkingDays(hours).endOf(clock.instant(), settings.express() - 1);
    return hours.calendar(Hours.BUSINESS_HOURS).nextOpening(night);
  }

  private String installedInstead(Reservation reserved, String serial) {
    final Optional<String> known = jdbc.sql("""
            select id from part where serial_number = :serial and part_type = :type and state = 'IN_STOCK'
             order by id fetch first row only for update""")
        .param("serial", serial)
        .param("type", reserved.type().id())
        .query(String.class).optional();
    final boolean elsewhere = jdbc.sql("select count(*) from part where serial_number = :serial and part_type = :type")
        .param("serial", serial)
        .param("type", reserved.type().id())
        .query(Integer.class).single() > 0;
    if (known.isEmpty() && (elsewhere || reserved.serialNumber() != null)) {
      throw new OtherPart(
          reserved.serialNumber() == null ? "a piece without a number" : reserved.serialNumber(), serial);
    }
    return known.orElse(reserved.part());
  }

  private boolean isReturned(String incident, String component) {
    return jdbc.sql("""
            select count(*) from part
             where state = 'RETURNED' and incident = :incident and component = :component""")
        .param("incident", incident)
        .param("component", component)
        .query(Integer.class).single() > 0;
  }

  private boolean isUsed(String incident, String component, String serial) {
    return jdbc.sql("""
            select count(*) from part where state = 'USED' and incident = :incident and component = :component
               and (cast(:serial as varchar) is null or serial_number = :serial)""")
        .param("incident", incident)
        .param("component", component)
        .param("serial", serial)
        .query(Integer.class).single() > 0;
  }

  private boolean isMisfit(String type, String claim) {
    return jdbc.sql("select count(*) from part where part_type = :type and misfit_of = :claim")
        .param("type", type)
        .param("claim", claim)
        .query(Integer.class).single() > 0;
  }

  private static double distance(GeoPoint near, StockLocation location) {
    final GeoPoint there = location.place().point();
    return near == null ? 0 : there == null ? Double.MAX_VALUE : near.kilometresTo(there);
  }
}
