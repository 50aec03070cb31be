package com.vivition.sla.visit;

import static java.util.Comparator.comparing;

import com.vivition.sla.engine.InvalidInput;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole documents about parts: what is not in the document is not there afterwards. */
@Service
@Transactional
public class PartsEditor {

  private record Piece(String id, String serial, String incident) {

    boolean claimed() {
      return incident != null;
    }
  }

  private final Validator validator;
  private final JdbcClient jdbc;
  private final PartRows rows;

  PartsEditor(Validator validator, JdbcClient jdbc, PartRows rows) {
    this.validator = validator;
    this.jdbc = jdbc;
    this.rows = rows;
  }

  /**
   * Adds or replaces a part type.
   *
   * @return whether it is new
   * @throws InvalidInput when the document breaks a rule
   */
  public boolean put(PartType type) {
    Documents.check(validator, type).refuseTwice("fits", type.fits(), fit -> fit, "").refuse();
    final boolean known = jdbc.sql("select id from part_type where id = :id for update")
        .param("id", type.id()).query(String.class).optional().isPresent();
    jdbc.sql(known ? "update part_type set name = :name where id = :id"
            : "insert into part_type (id, name) values (:id, :name)")
        .param("id", type.id())
        .param("name", type.name())
        .update();
    jdbc.sql("delete from part_fit where part_type = :type").param("type", type.id()).update();
    for (int place = 0; place < type.fits().size(); place++) {
      final PartFit fit = type.fits().get(place);
      jdbc.sql("""
              insert into part_fit (part_type, place, component_type, make, model)
              values (:type, :place, :componentType, :make, :model)""")
          .param("type", type.id())
          .param("place", place)
          .param("componentType", fit.componentType().name())
          .param("make", fit.make())
          .param("model", fit.model())
          .update();
    }
    return !known;
  }

  /**
   * Adds or replaces a stock location with what lies there, as counted. Pieces reserved for an incident count among
   * them and cannot be left out: they are released, or recorded as missing, where their visit is planned.
   *
   * @return whether it is new
   * @throws InvalidInput when the document breaks a rule
   */
  public boolean put(StockLocation location) {
    final Documents document = Documents.check(validator, location);
    final List<StockLine> stock = location.stock();
    // who looks for a piece looks before or after this count; in this order everywhere
    final List<String> types = jdbc.sql("select id from part_type order by id for update").query(String.class).list();
    final boolean known = jdbc.sql("select id from stock_location where id = :id for update")
        .param("id", location.id()).query(String.class).optional().isPresent();
    document.country("address.country", location.address().country())
        .coordinates(location.latitude(), location.longitude())
        .refuseIf(location.kind() == StockLocation.Kind.VAN && location.technician() == null,
            "technician", "is missing: say whose van it is")
        .refuseIf(location.kind() == StockLocation.Kind.WAREHOUSE && location.technician() != null,
            "technician", "must be left out for a warehouse")
        .refuseTwice("stock", stock, StockLine::partType, ".partType");
    checkTechnician(document, location);
    for (int index = 0; index < stock.size(); index++) {
      checkLine(document, "stock[%d]".formatted(index), stock.get(index), location.id(), types);
    }
    final Set<String> left = new TreeSet<>(typesAt(location.id()));
    stock.forEach(line -> left.remove(line.partType()));
    left.forEach(type -> pieces(location.id(), type).stream().filter(Piece::claimed).findFirst().ifPresent(piece ->
        document.refuseIf(true, "stock", "leaves out %s, reserved for %s".formatted(type, piece.incident()))));
    document.refuse();
    write(location, known);
    left.forEach(type -> count(location.id(), new StockLine(type, 0, List.of(), 0)));
    stock.forEach(line -> count(location.id(), line));
    return !known;
  }

  private void checkTechnician(Documents document, StockLocation location) {
    if (location.technician() == null) {
      return;
    }
    document.refuseIf(jdbc.sql("select count(*) from technician where id = :id").param("id", location.technician())
        .query(Integer.class).single() == 0,
        "technician", "'%s' is unknown, PUT the technician first".formatted(location.technician()));
    jdbc.sql("select id from stock_location where technician = :technician and id <> :id")
        .param("technician", location.technician()).param("id", location.id()).query(String.class).optional()
        .ifPresent(other -> document.refuseIf(true, "technician", "has a van already, %s".formatted(other)));
  }

  private void checkLine(Documents document, String field, StockLine line, String location, List<String> types) {
    document.refuseIf(!types.contains(line.partType()),
        field + ".partType", "'%s' is unknown, PUT the part type first".formatted(line.partType()))
        .refuseTwice(field + ".serialNumbers", line.serialNumbers(), serial -> serial, "");
    for (final Piece piece : pieces(location, line.partType())) {
      document.refuseIf(piece.claimed() && piece.serial() != null && !line.serialNumbers().contains(piece.serial()),
          field + ".serialNumbers", "leaves out %s, reserved for %s".formatted(piece.serial(), piece.incident()));
    }
    final long claimed = pieces(location, line.partType()).stream()
        .filter(piece -> piece.serial() == null && piece.claimed()).count();
    document.refuseIf(line.unnumbered() < claimed, field + ".unnumbered",
        "is less than the %d reserved for incidents".formatted(claimed));
    line.serialNumbers().forEach(serial -> elsewhere(location, line.partType(), serial).ifPresent(there ->
        document.refuseIf(true, field + ".serialNumbers", "names %s, which is %s".formatted(serial, there))));
  }

  private Optional<String> elsewhere(String location, String type, String serial) {
    return jdbc.sql("""
            select state, location, incident from part
             where part_type = :type and serial_number = :serial and state not in ('LOST', 'RETURNED')
               and (location is null or location <> :location or state in ('DEFECTIVE', 'ORDERED'))
             order by id fetch first row only""")
        .param("type", type)
        .param("serial", serial)
        .param("location", location)
        .query((row, number) -> row.getString("location") == null
            ? "%s for %s".formatted(row.getString("state"), row.getString("incident"))
            : "at " + row.getString("location"))
        .optional();
  }

  private List<String> typesAt(String location) {
    return jdbc.sql("""
            select distinct part_type from part
             where location = :location and state in ('IN_STOCK', 'RESERVED', 'PICKED')""")
        .param("location", location).query(String.class).list();
  }

  private List<Piece> pieces(String location, String type) {
    return jdbc.sql("""
            select id, serial_number, case when claim is null then null else incident end as incident from part
             where location = :location and part_type = :type and state in ('IN_STOCK', 'RESERVED', 'PICKED')
             order by id""")
        .param("location", location)
        .param("type", type)
        .query((row, number) ->
            new Piece(row.getString("id"), row.getString("serial_number"), row.getString("incident")))
        .list();
  }

  private void write(StockLocation location, boolean known) {
    jdbc.sql(known ? """
            update stock_location
               set name = :name, kind = :kind, technician = :technician, street = :street, postcode = :postcode,
                   city = :city, country = :country, latitude = :latitude, longitude = :longitude
             where id = :id""" : """
            insert into stock_location
                   (id, name, kind, technician, street, postcode, city, country, latitude, longitude)
            values (:id, :name, :kind, :technician, :street, :postcode, :city, :country, :latitude, :longitude)""")
        .param("id", location.id())
        .param("name", location.name())
        .param("kind", location.kind().name())
        .param("technician", location.technician())
        .param("street", location.address().street())
        .param("postcode", location.address().postcode())
        .param("city", location.address().city())
        .param("country", location.address().country())
        .param("latitude", location.latitude())
        .param("longitude", location.longitude())
        .update();
    jdbc.sql("delete from reorder_level where location = :location").param("location", location.id()).update();
    location.stock().stream().filter(line -> line.reorderLevel() > 0).forEach(line -> jdbc
        .sql("insert into reorder_level (location, part_type, pieces) values (:location, :type, :pieces)")
        .param("location", location.id())
        .param("type", line.partType())
        .param("pieces", line.reorderLevel())
        .update());
  }

  /** Makes what lies there of a type what was counted; what is gone is lost, not forgotten. */
  private void count(String location, StockLine line) {
    final List<Piece> pieces = pieces(location, line.partType());
    pieces.stream().filter(piece -> piece.serial() != null && !line.serialNumbers().contains(piece.serial()))
        .forEach(piece -> lose(piece.id()));
    final List<String> there = pieces.stream().map(Piece::serial).toList();
    line.serialNumbers().stream().filter(serial -> !there.contains(serial))
        .forEach(serial -> found(location, line.partType(), serial));
    final List<Piece> unnumbered = new ArrayList<>(pieces.stream().filter(piece -> piece.serial() == null)
        .sorted(comparing(Piece::claimed).reversed()).toList());
    unnumbered.stream().skip(line.unnumbered()).forEach(piece -> lose(piece.id()));
    for (int more = unnumbered.size(); more < line.unnumbered(); more++) {
      add(location, line.partType(), null);
    }
  }

  private void lose(String piece) {
    jdbc.sql("update part set state = 'LOST', location = null where id = :id").param("id", piece).update();
  }

  private void found(String location, String type, String serial) {
    final int back = jdbc.sql("""
            update part set state = 'IN_STOCK', location = :location, incident = null, component = null,
                   misfit_of = null
             where part_type = :type and serial_number = :serial and state in ('LOST', 'RETURNED')""")
        .param("location", location)
        .param("type", type)
        .param("serial", serial)
        .update();
    if (back == 0) {
      add(location, type, serial);
    }
  }

  private void add(String location, String type, String serial) {
    jdbc.sql("""
            insert into part (id, part_type, serial_number, state, location)
            values (:id, :type, :serial, 'IN_STOCK', :location)""")
        .param("id", UUID.randomUUID().toString())
        .param("type", type)
        .param("serial", serial)
        .param("location", location)
        .update();
  }
}
