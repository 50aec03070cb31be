package com.vivition.sla.visit;

import static com.vivition.sla.engine.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.ComponentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads part types, stock locations and pieces out of their tables. */
@Repository
class PartRows {

  /** A piece that is free, and where. */
  record Free(String part, String partType, StockLocation location) {
  }

  private static final String LOCATION = """
      l.id as location_id, l.name as location_name, l.kind, l.technician, l.street, l.postcode, l.city, l.country,
      l.latitude, l.longitude""";

  private final JdbcClient jdbc;

  PartRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<PartType> types() {
    final Map<String, List<PartFit>> fits = jdbc
        .sql("select part_type, component_type, make, model from part_fit order by part_type, place")
        .query((row, number) -> Map.entry(row.getString("part_type"), new PartFit(
            ComponentType.valueOf(row.getString("component_type")), row.getString("make"), row.getString("model"))))
        .list().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return jdbc.sql("select id, name from part_type order by id")
        .query((row, number) -> new PartType(row.getString("id"), row.getString("name"), fits.get(row.getString("id"))))
        .list();
  }

  Optional<PartType> type(String id) {
    return types().stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /** The locations by id, without their stock. */
  List<StockLocation> locations() {
    return jdbc.sql("select " + LOCATION + " from stock_location l order by l.id").query(PartRows::location).list();
  }

  /** A location with all that lies there. */
  Optional<StockLocation> location(String id) {
    return locations().stream().filter(location -> location.id().equals(id)).findFirst().map(location ->
        new StockLocation(id, location.name(), location.kind(), location.technician(), location.address(),
            location.latitude(), location.longitude(), stock(id)));
  }

  /** The piece that waits for a swap. */
  Optional<Reservation> claimed(String claim) {
    return reservations(" where p.claim = :claim", Map.of("claim", claim)).stream().findFirst();
  }

  /** What waits for any swap of an incident, by component. */
  List<Reservation> claimedFor(String incident) {
    return reservations(" where p.incident = :incident and p.claim is not null", Map.of("incident", incident)).stream()
        .sorted(Comparator.comparing(Reservation::component)).toList();
  }

  Optional<Reservation> ordered(String part) {
    return reservations(" where p.id = :part and p.state = 'ORDERED'", Map.of("part", part)).stream().findFirst();
  }

  List<Reservation> reservations(String which, Map<String, ?> parameters) {
    final Map<String, PartType> types = types().stream().collect(toMap(PartType::id, type -> type));
    return jdbc.sql("""
            select p.id, p.part_type, p.serial_number, p.state, p.incident, p.component, p.reserved_until,
                   p.expected_at,
            """ + LOCATION + " from part p join stock_location l on l.id = p.location" + which + " order by p.id")
        .params(parameters)
        .query((row, number) -> new Reservation(row.getString("id"), row.getString("incident"),
            row.getString("component"), types.get(row.getString("part_type")), row.getString("serial_number"),
            PartState.valueOf(row.getString("state")), location(row, number), instant(row, "reserved_until"),
            instant(row, "expected_at")))
        .list();
  }

  /** Free pieces of these types, but of none that turned out not to fit this swap. */
  List<Free> free(List<String> types, String claim) {
    return jdbc.sql("select p.id, p.part_type, " + LOCATION + """
             from part p join stock_location l on l.id = p.location
            where p.part_type in (:types) and p.state = 'IN_STOCK'
              and p.part_type not in (select part_type from part where misfit_of = :claim)
            order by p.id""")
        .param("types", types)
        .param("claim", claim)
        .query((row, number) -> new Free(row.getString("id"), row.getString("part_type"), location(row, number)))
        .list();
  }

  List<DefectivePart> awaited() {
    return jdbc.sql("""
            select id, part_type, serial_number, incident, component from part
             where state = 'DEFECTIVE' order by incident, component, id""")
        .query((row, number) -> new DefectivePart(row.getString("id"), row.getString("part_type"),
            row.getString("serial_number"), row.getString("incident"), row.getString("component")))
        .list();
  }

  List<Shortage> shortages() {
    return jdbc.sql("""
            select r.location, r.part_type, r.pieces,
                   (select count(*) from part p where p.location = r.location and p.part_type = r.part_type
                       and p.state = 'IN_STOCK') as present,
                   (select count(*) from part p where p.location = r.location and p.part_type = r.part_type
                       and p.state = 'ORDERED') as ordered
              from reorder_level r order by r.location, r.part_type""")
        .query((row, number) -> new Shortage(row.getString("location"), row.getString("part_type"),
            row.getInt("pieces"), row.getInt("present"), row.getInt("ordered")))
        .list().stream().filter(line -> line.present() < line.reorderLevel()).toList();
  }

  private List<StockLine> stock(String location) {
    record Piece(String type, String serial) { }
    final List<Piece> pieces = jdbc.sql("""
            select part_type, serial_number from part
             where location = :location and state in ('IN_STOCK', 'RESERVED', 'PICKED')
             order by part_type, serial_number""")
        .param("location", location)
        .query((row, number) -> new Piece(row.getString("part_type"), row.getString("serial_number"))).list();
    final Map<String, Integer> levels = new TreeMap<>();
    pieces.forEach(piece -> levels.put(piece.type, 0));
    jdbc.sql("select part_type, pieces from reorder_level where location = :location").param("location", location)
        .query(row -> {
          levels.put(row.getString("part_type"), row.getInt("pieces"));
        });
    final List<StockLine> lines = new ArrayList<>();
    levels.forEach((type, level) -> {
      final List<String> serials = pieces.stream().filter(piece -> piece.type.equals(type) && piece.serial != null)
          .map(Piece::serial).toList();
      final int all = (int) pieces.stream().filter(piece -> piece.type.equals(type)).count();
      lines.add(new StockLine(type, level, serials, all - serials.size()));
    });
    return lines;
  }

  private static StockLocation location(ResultSet row, int number) throws SQLException {
    return new StockLocation(row.getString("location_id"), row.getString("location_name"),
        StockLocation.Kind.valueOf(row.getString("kind")), row.getString("technician"),
        new Address(row.getString("street"), row.getString("postcode"), row.getString("city"),
            row.getString("country")),
        row.getObject("latitude", Double.class), row.getObject("longitude", Double.class), List.of());
  }
}
