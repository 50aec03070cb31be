package com.vivition.sla.notice;

import static com.vivition.sla.notice.Situation.at;

import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.FailReason;
import com.vivition.sla.visit.GeoPoint;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.PartType;
import com.vivition.sla.visit.Place;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.StockLocation;
import com.vivition.sla.visit.Technician;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A visit to studio Venlo 1 about which notices are written: camera-1 is replaced, on Friday 13 November at 14:00. */
record SiteVisit(Purpose purpose, VisitState state, int sequence, String start, Technician technician,
    List<OfferedSlot> slots, PartState part) {

  static final String ID = "3f2c7d9e-0b41-4c68-9a57-1de5a8a6b001";
  static final Technician TOM = technician("technician", "Tom Janssen", "tom.janssen@vivition.example");
  static final Technician FEMKE = technician("femke-de-boer", "Femke de Boer", "femke.de.boer@vivition.example");

  private static final Component CAMERA =
      new Component("camera-1", ComponentType.CAMERA, "Lumora", "LX-45", "LX45-22101", null, null, null, null);
  private static final Studio VENLO = new Studio("venlo-1", "autovenlo", "Venlo 1",
      new Address("Diafragmastraat 48", "5900 ZC", "Venlo", "NL"), 51.3911, 6.1405, List.of(), null, List.of(),
      List.of(CAMERA), List.of());
  private static final StockLocation WAREHOUSE = new StockLocation("utrecht", "Warehouse Utrecht",
      StockLocation.Kind.WAREHOUSE, null, new Address("Vaartkade 8", "3500 ZC", "Utrecht", "NL"), 52.0902, 5.1101,
      List.of());

  /** Nothing is agreed yet; these slots, each of an hour and a half, can be had. */
  static SiteVisit proposed(String... starts) {
    return new SiteVisit(Purpose.SWAP, VisitState.PROPOSED, 0, null, null,
        Arrays.stream(starts).map(SiteVisit::slot).toList(), PartState.RESERVED);
  }

  static SiteVisit agreed() {
    return new SiteVisit(Purpose.SWAP, VisitState.AGREED, 0, "2026-11-13T14:00", TOM, List.of(), PartState.RESERVED);
  }

  SiteVisit moved(String to, Technician technician) {
    return new SiteVisit(purpose, VisitState.MOVED, sequence + 1, to, technician, slots, part);
  }

  SiteVisit cancelled() {
    return new SiteVisit(purpose, VisitState.CANCELLED, sequence + 1, start, technician, slots, null);
  }

  SiteVisit withPart(PartState state) {
    return new SiteVisit(purpose, this.state, sequence, start, technician, slots, state);
  }

  SiteVisit withSlots(String... starts) {
    return new SiteVisit(purpose, state, sequence, start, technician,
        Arrays.stream(starts).map(SiteVisit::slot).toList(), part);
  }

  SiteVisit toLook() {
    return new SiteVisit(Purpose.LOOK, state, sequence, start, technician, slots, null);
  }

  OnSite onSite() {
    return new OnSite(VENLO, visit(), purpose == Purpose.LOOK ? null : CAMERA, slots, technician, reservation(),
        List.of("Zoë van Dijk, +31612345678", "Maasland Remarketing, +31770000100"));
  }

  Visit visit() {
    final Instant begin = start == null ? null : at(start);
    final Instant end = begin == null ? null : begin.plus(Duration.ofMinutes(90));
    return new Visit(ID, "INC-2026-000123", purpose, VENLO.id(), new Place(VENLO.name(), new GeoPoint(51.3911, 6.1405)),
        purpose == Purpose.LOOK ? null : CAMERA.id(), CAMERA.type(), Duration.ofMinutes(90), state,
        technician == null ? null : technician.id(), part == null ? null : "part-1",
        part == null ? null : WAREHOUSE.id(),
        begin == null ? null : begin.minus(Duration.ofMinutes(70)), begin, end,
        end == null ? null : end.plus(Duration.ofMinutes(60)), sequence, "Zoë van Dijk", AgreedBy.How.PAGE, begin, null,
        null, null, (FailReason) null, null, null);
  }

  /** A person's entry of the visit as it is now. @param before the local time at which he has it; null: not at all */
  Invitation invitation(Audience audience, Recipient person, String before) {
    final Visit visit = visit();
    return new Invitation(ID, audience, person, sequence, state == VisitState.CANCELLED, visit.start(), visit.end(),
        before == null ? null : at(before));
  }

  private Reservation reservation() {
    return part == null ? null : new Reservation("part-1", "INC-2026-000123", CAMERA.id(),
        new PartType("lumora-lx-45", "Lumora LX-45 camera", List.of()), part == PartState.ORDERED ? null : "LX45-30977",
        part, WAREHOUSE, null, part == PartState.ORDERED ? at("2026-11-16T10:00") : null);
  }

  private static OfferedSlot slot(String start) {
    final Instant begin = at(start);
    return new OfferedSlot("slot-" + start, ID, "INC-2026-000123", TOM.id(), TOM.name(),
        begin.minus(Duration.ofMinutes(70)), begin, begin.plus(Duration.ofMinutes(90)), false,
        "Tom Janssen leaves home at %s".formatted(start.substring(11)), begin);
  }

  private static Technician technician(String id, String name, String mail) {
    return new Technician(id, name, "+31600000201", mail, new Address("Vaartkade 8", "3500 ZC", "Utrecht", "NL"), null,
        null, null, List.of(ComponentType.CAMERA), List.of(), false, List.of());
  }

  static Recipient reader(Technician technician) {
    return new Recipient(new Mailbox(technician.mail(), technician.name()), Language.EN);
  }
}
