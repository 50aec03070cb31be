package com.vivition.sla.visit;

import static com.vivition.sla.time.Amsterdam.at;
import static com.vivition.sla.visit.Sample.AMERSFOORT;
import static com.vivition.sla.visit.Sample.ANTWERP;
import static com.vivition.sla.visit.Sample.CAMERA;
import static com.vivition.sla.visit.Sample.UTRECHT;
import static com.vivition.sla.visit.Sample.ZWOLLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StockTest extends VisitStory {

  @Test
  void theNearestPieceThatFitsIsReserved() {
    warehouses();
    final Reservation reservation = stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThat(reservation.location().id()).isEqualTo("utrecht");
    assertThat(reservation.serialNumber()).isEqualTo("U-1");
    assertThat(reservation.state()).isEqualTo(PartState.RESERVED);
    assertThat(stock.reserve("INC-2", CAMERA, ZWOLLE).location().id()).isEqualTo("zwolle");
    assertThat(stock.reserve("INC-3", CAMERA, AMERSFOORT).location().id()).isEqualTo("antwerp");
  }

  @Test
  void reservingTwiceReservesOnePiece() {
    warehouses();
    final Reservation first = stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThat(stock.reserve("INC-1", CAMERA, ZWOLLE).part()).isEqualTo(first.part());
    assertThat(count("RESERVED")).isEqualTo(1);
    // a second component of the incident is another swap
    assertThat(stock.reserve("INC-1", Sample.camera("camera-2"), AMERSFOORT).part()).isNotEqualTo(first.part());
  }

  @Test
  void saysWhatToDoWhenNoneIsLeft() {
    assertThatThrownBy(() -> stock.reserve("INC-1", CAMERA, AMERSFOORT)).isInstanceOf(NoPartInStock.class)
        .hasMessage("No part for camera-1 is in stock, of Lumora LX-45. Order one.");
    final Component door = new Component("door-1", ComponentType.DOOR, null, null, null, null, null, null, null);
    assertThatThrownBy(() -> stock.reserve("INC-1", door, AMERSFOORT)).isInstanceOf(NoPartInStock.class)
        .hasMessage("No part for door-1 is in stock: no part type is known that fits it. Add one that does.");
  }

  @Test
  void aReservationRunsOutAndThePieceIsFreeForOthers() {
    parts.put(Sample.warehouse("utrecht", UTRECHT, "U-1"));
    assertThat(stock.reserve("INC-1", CAMERA, AMERSFOORT).until()).isEqualTo(at("2026-11-25 09:00"));
    now.set("2026-11-25 08:59");
    assertThatThrownBy(() -> stock.reserve("INC-2", CAMERA, AMERSFOORT)).isInstanceOf(NoPartInStock.class);
    now.set("2026-11-25 09:00");
    assertThat(stock.reserve("INC-2", CAMERA, AMERSFOORT).serialNumber()).isEqualTo("U-1");
    assertThat(stock.reservation("INC-1", "camera-1")).isEmpty();
    assertThatThrownBy(() -> stock.pick("INC-1", "camera-1", "tom")).isInstanceOf(PartGone.class)
        .hasMessageStartingWith("No part is reserved (any more) for camera-1 of INC-1. Offer times again: that reserves one.");
  }

  @Test
  void anExtendedReservationIsNeverShortened() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThat(stock.extend("INC-1", "camera-1", at("2026-12-01 12:00")).until()).isEqualTo(at("2026-12-01 12:00"));
    assertThat(stock.extend("INC-1", "camera-1", at("2026-11-24 12:00")).until()).isEqualTo(at("2026-12-01 12:00"));
    now.set("2026-12-01 12:00");
    assertThat(stock.releaseExpired()).extracting(Reservation::incident).containsExactly("INC-1");
    assertThat(stock.releaseExpired()).isEmpty();
  }

  @Test
  void aReleasedPieceIsFreeWhereItIs() {
    technicians.put(Sample.technician("tom", UTRECHT));
    parts.put(Sample.warehouse("utrecht", UTRECHT, "U-1"));
    parts.put(Sample.van("tom", UTRECHT));
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    stock.pick("INC-1", "camera-1", "tom");
    assertThat(stock.pick("INC-1", "camera-1", "tom").location().id()).isEqualTo("van-tom");
    stock.release("INC-1", "camera-1");
    stock.release("INC-1", "camera-1");
    assertThat(stock.reserve("INC-2", CAMERA, AMERSFOORT).location().id()).isEqualTo("van-tom");
  }

  @Test
  void aUsedPieceTakesTheOldOnesPlaceWhichHasToComeBack() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    stock.pick("INC-1", "camera-1", "tom");
    assertThat(stock.use("INC-1", "camera-1", "U-1", "OLD-1")).isEqualTo("U-1");
    assertThat(stock.use("INC-1", "camera-1", "U-1", "OLD-1")).isEqualTo("U-1");
    assertThat(count("USED")).isEqualTo(1);
    assertThat(stock.awaited()).singleElement().satisfies(old -> {
      assertThat(old.serialNumber()).isEqualTo("OLD-1");
      assertThat(old.incident()).isEqualTo("INC-1");
    });
    stock.returned("INC-1", "camera-1", "utrecht");
    stock.returned("INC-1", "camera-1", "utrecht");
    assertThat(stock.awaited()).isEmpty();
    assertThatThrownBy(() -> stock.returned("INC-2", "camera-1", "utrecht")).isInstanceOf(NothingAwaited.class);
    assertThatThrownBy(() -> stock.returned("INC-1", "camera-1", "nowhere")).isInstanceOf(UnknownLocation.class);
  }

  @Test
  void whoeverInstalledAnotherPieceUsedThatOne() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThatThrownBy(() -> stock.use("INC-1", "camera-1", "X-9", "OLD-1")).isInstanceOf(OtherPart.class)
        .hasMessageStartingWith("Reserved was U-1, not X-9. Check the serial number.");
    stock.use("INC-1", "camera-1", "Z-1", "OLD-1");
    assertThat(stock.reserve("INC-2", CAMERA, AMERSFOORT).serialNumber()).isEqualTo("U-1");
  }

  @Test
  void aPieceWithoutANumberGetsTheOneThatWasRead() {
    parts.put(new StockLocation("utrecht", "Utrecht", StockLocation.Kind.WAREHOUSE, null, Sample.address("Utrecht"),
        null, null, List.of(new StockLine("lumora", 0, List.of(), 1))));
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThat(stock.use("INC-1", "camera-1", "N-7", null)).isEqualTo("N-7");
    assertThat(jdbc.sql("select serial_number from part where state = 'USED'").query(String.class).single())
        .isEqualTo("N-7");
  }

  @Test
  void aPieceThatDoesNotFitIsFreeForOthersAndItsTypeNotReservedAgain() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    stock.reject("INC-1", "camera-1", false);
    assertThatThrownBy(() -> stock.reserve("INC-1", CAMERA, AMERSFOORT)).isInstanceOf(NoPartInStock.class);
    assertThat(stock.reserve("INC-2", CAMERA, AMERSFOORT).serialNumber()).isEqualTo("U-1");
  }

  @Test
  void aBrokenPieceHasToComeBackAndAnotherIsReserved() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    stock.reject("INC-1", "camera-1", true);
    assertThat(stock.awaited()).extracting(DefectivePart::serialNumber).containsExactly("U-1");
    assertThat(stock.reserve("INC-1", CAMERA, AMERSFOORT).serialNumber()).isEqualTo("Z-1");
  }

  @Test
  void aPieceThatIsNotThereIsLostAndAnotherIsReserved() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    stock.missing("INC-1", "camera-1");
    assertThat(count("LOST")).isEqualTo(1);
    assertThat(stock.reserve("INC-1", CAMERA, AMERSFOORT).serialNumber()).isEqualTo("Z-1");
  }

  @Test
  void anExpressOrderIsReservedWhenItArrives() {
    parts.put(Sample.warehouse("utrecht", UTRECHT));
    parts.put(Sample.warehouse("antwerp", ANTWERP));
    final Reservation ordered = stock.order("INC-1", CAMERA, AMERSFOORT, null);
    assertThat(ordered.state()).isEqualTo(PartState.ORDERED);
    assertThat(ordered.location().id()).isEqualTo("utrecht");
    assertThat(ordered.expectedAt()).isEqualTo(at("2026-11-24 09:00"));
    assertThat(stock.order("INC-1", CAMERA, AMERSFOORT, null)).isEqualTo(ordered);
    assertThatThrownBy(() -> stock.pick("INC-1", "camera-1", "tom")).isInstanceOf(PartOrdered.class);
    now.set("2026-11-24 08:00");
    assertThat(stock.arrived(ordered.part(), "N-1")).hasValueSatisfying(arrived -> {
      assertThat(arrived.state()).isEqualTo(PartState.RESERVED);
      assertThat(arrived.until()).isEqualTo(at("2026-11-26 08:00"));
      assertThat(arrived.serialNumber()).isEqualTo("N-1");
    });
    assertThat(stock.arrived(ordered.part(), "N-1")).isEmpty();
  }

  @Test
  void anOrderThatNobodyNeedsAnyMoreArrivesInStock() {
    parts.put(Sample.warehouse("utrecht", UTRECHT));
    final Reservation ordered = stock.order("INC-1", CAMERA, AMERSFOORT, at("2026-11-25 12:00"));
    stock.release("INC-1", "camera-1");
    assertThat(count("ORDERED")).isEqualTo(1);
    assertThat(stock.arrived(ordered.part(), "N-1")).isEmpty();
    assertThat(stock.reserve("INC-2", CAMERA, AMERSFOORT).serialNumber()).isEqualTo("N-1");
  }

  @Test
  void whatIsBelowItsReorderLevelIsListed() {
    warehouses();
    assertThat(stock.shortages()).isEmpty();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThat(stock.shortages()).containsExactly(new Shortage("utrecht", "lumora", 1, 0, 0));
  }

  @Test
  void aCountCannotLeaveOutWhatIsReserved() {
    warehouses();
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    assertThatThrownBy(() -> parts.put(Sample.warehouse("utrecht", UTRECHT))).isInstanceOf(InvalidInput.class)
        .hasMessage("stock[0].serialNumbers leaves out U-1, reserved for INC-1.");
    assertThatThrownBy(() -> parts.put(Sample.warehouse("zwolle", ZWOLLE, "Z-1", "U-1")))
        .hasMessage("stock[0].serialNumbers names U-1, which is at utrecht.");
  }

  @Test
  void aPieceMovesByBeingTakenOutFirst() {
    warehouses();
    parts.put(Sample.warehouse("utrecht", UTRECHT));
    parts.put(Sample.warehouse("zwolle", ZWOLLE, "Z-1", "U-1"));
    assertThat(count("IN_STOCK")).isEqualTo(3);
    assertThat(count("LOST")).isZero();
  }

  @Test
  void twentyIncidentsNeverShareAPiece() throws Exception {
    parts.put(Sample.warehouse("utrecht", UTRECHT, "U-1", "U-2", "U-3"));
    parts.put(Sample.warehouse("zwolle", ZWOLLE, "Z-1", "Z-2"));
    final List<Object> results = atOnce(IntStream.range(0, 20).<Callable<Object>>mapToObj(i -> () ->
        stock.reserve("INC-" + i, CAMERA, AMERSFOORT)).toList());
    assertThat(results).filteredOn(Reservation.class::isInstance).map(one -> ((Reservation) one).part())
        .hasSize(5).doesNotHaveDuplicates();
    assertThat(results).filteredOn(one -> !(one instanceof Reservation)).hasSize(15)
        .allMatch(NoPartInStock.class::isInstance);
    assertThat(count("RESERVED")).isEqualTo(5);
    assertThat(count("IN_STOCK")).isZero();
  }

  @Test
  void oneSwapReservedFromManyNodesAtOnceHasOnePiece() throws Exception {
    parts.put(Sample.warehouse("utrecht", UTRECHT, "U-1", "U-2", "U-3"));
    final List<Object> results = atOnce(IntStream.range(0, 20).<Callable<Object>>mapToObj(i -> () ->
        stock.reserve("INC-1", CAMERA, AMERSFOORT).part()).toList());
    assertThat(results).hasSize(20).containsOnly(results.get(0));
    assertThat(count("RESERVED")).isEqualTo(1);
  }

  private void warehouses() {
    parts.put(Sample.warehouse("utrecht", UTRECHT, "U-1"));
    parts.put(Sample.warehouse("zwolle", ZWOLLE, "Z-1"));
    parts.put(Sample.warehouse("antwerp", ANTWERP, "A-1"));
  }

  private int count(String state) {
    return jdbc.sql("select count(*) from part where state = :state").param("state", state)
        .query(Integer.class).single();
  }
}
