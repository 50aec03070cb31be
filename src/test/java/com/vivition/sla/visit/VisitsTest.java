package com.vivition.sla.visit;

import static com.vivition.sla.time.Amsterdam.at;
import static com.vivition.sla.visit.Sample.AMERSFOORT;
import static com.vivition.sla.visit.Sample.CAMERA;
import static com.vivition.sla.visit.Sample.UTRECHT;
import static com.vivition.sla.visit.Sample.ZWOLLE;
import static com.vivition.sla.visit.Sample.technician;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.UnknownStudio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitsTest extends VisitStory {

  private static final AgreedBy SANNE = new AgreedBy("Sanne", AgreedBy.How.PAGE);
  private static final AgreedBy PLANNER = new AgreedBy(null, AgreedBy.How.STAFF);
  private static final Instant DUE = at("2026-11-23 13:00");

  @BeforeEach
  void tomInUtrechtWithAPart() {
    technicians.put(technician("tom", UTRECHT));
    parts.put(Sample.warehouse("utrecht", UTRECHT, "U-1", "U-2"));
    now.set("2026-11-23 09:15");
  }

  @Test
  void aSwapIsOfferedWithItsPartAndAgreed() {
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    final Offer offer = offer("INC-1");
    assertThat(offer.visit().state()).isEqualTo(VisitState.PROPOSED);
    assertThat(offer.slots()).hasSize(5).first().satisfies(slot -> {
      assertThat(slot.technicianName()).isEqualTo("Technician tom");
      assertThat(slot.start()).isEqualTo(at("2026-11-23 10:15"));
      assertThat(slot.keepsDeadline()).isTrue();
      assertThat(slot.why()).contains("picks the part up at Warehouse utrecht");
    });
    final Planned planned = visits.agree("INC-1", offer.slots().get(0).id(), DUE, SANNE);
    assertThat(planned.changed()).isTrue();
    assertThat(planned.pause()).isEmpty();
    final Visit visit = visits.get(offer.visit().id());
    assertThat(planned.visit()).isEqualTo(visit);
    assertThat(visit.state()).isEqualTo(VisitState.AGREED);
    assertThat(visit.pickUp()).isEqualTo("utrecht");
    assertThat(visit.departure()).isBefore(visit.start());
    assertThat(visit.freeAt()).isAfter(visit.end());
    assertThat(visit.agreedWith()).isEqualTo("Sanne");
    assertThat(visit.sequence()).isZero();
    assertThat(visits.agendaOf("tom")).containsExactly(visit);
  }

  @Test
  void offeringAgainKeepsTheSameVisitAndTheSameSlots() {
    final Offer first = offer("INC-1");
    assertThat(offer("INC-1").slots()).extracting(OfferedSlot::id)
        .isEqualTo(first.slots().stream().map(OfferedSlot::id).toList());
    assertThat(visits.ofIncident("INC-1")).hasSize(1);
  }

  @Test
  void agreeingTwiceIsTheSameAgreement() {
    final OfferedSlot slot = offer("INC-1").slots().get(0);
    visits.agree("INC-1", slot.id(), DUE, SANNE);
    assertThat(visits.agree("INC-1", slot.id(), DUE, SANNE).changed()).isFalse();
  }

  @Test
  void anotherSlotOfAnAgreedVisitIsAMove() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    visits.agree("INC-1", slots.get(0).id(), DUE, SANNE);
    assertThatThrownBy(() -> visits.agree("INC-1", slots.get(1).id(), DUE, SANNE)).isInstanceOf(VisitAgreed.class)
        .hasMessage("This visit is agreed already: Technician tom comes on Monday 23 November at 10:00. "
            + "Move it if that does not suit.");
  }

  @Test
  void aSlotOfAnotherIncidentIsUnknown() {
    final OfferedSlot slot = offer("INC-1").slots().get(0);
    assertThatThrownBy(() -> visits.agree("INC-2", slot.id(), DUE, SANNE)).isInstanceOf(UnknownSlot.class)
        .hasMessage("That time was not offered for INC-2. Choose one of those that were.");
    assertThatThrownBy(() -> visits.agree("INC-1", "x' or '1'='1", DUE, SANNE)).isInstanceOf(UnknownSlot.class);
  }

  @Test
  void aSlotInThePastIsRefused() {
    final OfferedSlot slot = offer("INC-1").slots().get(0);
    now.set("2026-11-23 09:50");
    assertThatThrownBy(() -> visits.agree("INC-1", slot.id(), DUE, SANNE)).isInstanceOf(SlotPast.class)
        .hasMessageContaining("It is too late for Monday 23 November at 10:00");
    now.set("2026-11-23 12:00");
    assertThatThrownBy(() -> visits.agree("INC-1", slot.id(), DUE, SANNE)).isInstanceOf(SlotPast.class);
  }

  @Test
  void aSlotTakenMeanwhileIsRefused() {
    final OfferedSlot one = offer("INC-1").slots().get(0);
    final OfferedSlot other = offer("INC-2").slots().get(0);
    visits.agree("INC-1", one.id(), DUE, SANNE);
    assertThat(visits.open(other.visit())).extracting(OfferedSlot::start).doesNotContain(other.start());
    assertThatThrownBy(() -> visits.agree("INC-2", other.id(), DUE, SANNE)).isInstanceOf(SlotTaken.class)
        .hasMessage("Technician tom is no longer free on Monday 23 November at 10:00. Choose another time.");
  }

  @Test
  void aTechnicianWhoLostTheSkillOrIsAwayIsRefused() {
    final OfferedSlot slot = offer("INC-1").slots().get(0);
    final Technician tom = technicians.get("tom");
    technicians.put(new Technician("tom", tom.name(), null, null, tom.home(), tom.latitude(), tom.longitude(), null,
        List.of(ComponentType.DOOR), tom.workingHours(), false, List.of()));
    assertThatThrownBy(() -> visits.agree("INC-1", slot.id(), DUE, SANNE)).isInstanceOf(SkillMissing.class);
    technicians.put(technician("tom", UTRECHT, new Absence(at("2026-11-23 09:30"), at("2026-11-23 10:30"), "ill")));
    assertThatThrownBy(() -> visits.agree("INC-1", slot.id(), DUE, SANNE)).isInstanceOf(SlotTaken.class);
  }

  @Test
  void withoutItsPartNothingIsAgreed() {
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    final OfferedSlot slot = offer("INC-1").slots().get(0);
    stock.release("INC-1", "camera-1");
    assertThatThrownBy(() -> visits.agree("INC-1", slot.id(), DUE, SANNE)).isInstanceOf(PartGone.class);
  }

  @Test
  void aReservationOutlivesTheAgreedVisit() {
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    final Offer late = visits.offer(
        VisitRequest.swap("INC-1", "amersfoort-1", "camera-1", null).notBefore(at("2026-11-30 12:00")));
    assertThat(late.slots().get(0).start()).isEqualTo(at("2026-11-30 12:00"));
    final Visit visit = visits.agree("INC-1", late.slots().get(0).id(), null, SANNE).visit();
    now.set("2026-11-30 12:59");
    assertThat(stock.releaseExpired()).isEmpty();
    assertThat(stock.reservation("INC-1", "camera-1").orElseThrow().until()).isAfter(visit.end());
    // and so does one made anew for it
    stock.missing("INC-1", "camera-1");
    now.set("2026-11-23 10:00");
    assertThat(stock.reserve("INC-1", CAMERA, AMERSFOORT).until()).isAfter(visit.end());
  }

  @Test
  void choosingALaterSlotThanOneInTimePausesAndSaysSoBefore() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    assertThat(slots).extracting(OfferedSlot::start).startsWith(at("2026-11-23 10:00"), at("2026-11-23 11:00"),
        at("2026-11-23 12:00"), at("2026-11-23 13:00"));
    final OfferedSlot late = slots.get(3);
    final PauseRequest pause = PauseRequest.laterSlot(at("2026-11-23 12:00"), at("2026-11-23 13:00"));
    assertThat(visits.pauseIfChosen("INC-1", late.id(), DUE)).contains(pause);
    assertThat(visits.pauseIfChosen("INC-1", slots.get(2).id(), DUE)).isEmpty();
    final Planned planned = visits.agree("INC-1", late.id(), DUE, SANNE);
    assertThat(planned.pause()).contains(pause);
    assertThat(planned.visit().pausedUntil()).isEqualTo(at("2026-11-23 13:00"));
  }

  @Test
  void aSlotThatWasTakenMeanwhileIsNotOneThatHeCouldHaveHad() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    technicians.put(technician("tom", UTRECHT, new Absence(at("2026-11-23 09:00"), at("2026-11-23 12:15"), null)));
    assertThat(visits.agree("INC-1", slots.get(3).id(), DUE, SANNE).pause()).isEmpty();
  }

  @Test
  void whatWePlanOurselvesNeverPauses() {
    assertThat(visits.agree("INC-1", offer("INC-1").slots().get(3).id(), DUE, PLANNER).pause()).isEmpty();
  }

  @Test
  void theCustomerMovesItLaterAndPauses() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    final Visit visit = visits.agree("INC-1", slots.get(1).id(), DUE, SANNE).visit();
    final Planned moved = visits.move(visit.id(), slots.get(4).id(), DUE, SANNE, MovedBy.CUSTOMER);
    assertThat(moved.visit().state()).isEqualTo(VisitState.MOVED);
    assertThat(moved.visit().sequence()).isEqualTo(1);
    assertThat(moved.visit().id()).isEqualTo(visit.id());
    assertThat(moved.before()).isEqualTo(visit);
    assertThat(moved.pause()).contains(PauseRequest.laterSlot(at("2026-11-23 12:00"), at("2026-11-23 14:00")));
    assertThat(visits.move(visit.id(), slots.get(4).id(), DUE, SANNE, MovedBy.CUSTOMER).changed()).isFalse();
    // and earlier again: nothing waits any longer than that; with the pause, due time is three hours later
    final Planned back = visits.move(visit.id(), slots.get(3).id(), at("2026-11-23 15:00"), SANNE, MovedBy.CUSTOMER);
    assertThat(back.pause()).isEmpty();
    assertThat(back.pauseEnds()).contains(at("2026-11-23 13:00"));
    assertThat(back.visit().sequence()).isEqualTo(2);
  }

  @Test
  void ourMovingItEndsThePauseAtTheSlotThatTheCustomerChose() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    final Visit visit = visits.agree("INC-1", slots.get(3).id(), DUE, SANNE).visit();
    final Planned moved = visits.move(visit.id(), slots.get(4).id(), at("2026-11-23 14:00"), PLANNER, MovedBy.US);
    assertThat(moved.pause()).isEmpty();
    assertThat(moved.pauseEnds()).contains(at("2026-11-23 13:00"));
    assertThat(moved.visit().chosenStart()).isEqualTo(at("2026-11-23 13:00"));
    final Visit other = visits.agree("INC-2", offer("INC-2").slots().get(0).id(), DUE, SANNE).visit();
    assertThatThrownBy(() -> visits.move(other.id(), slots.get(0).id(), DUE, SANNE, MovedBy.US))
        .isInstanceOf(UnknownSlot.class);
  }

  @Test
  void aVisitMovedToBeforeItsPauseIsNotPausedAtAll() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    final Visit visit = visits.agree("INC-1", slots.get(3).id(), DUE, SANNE).visit();
    assertThat(visit.pausedSince()).isEqualTo(at("2026-11-23 12:00"));
    final Planned moved = visits.move(visit.id(), slots.get(0).id(), at("2026-11-23 14:00"), PLANNER, MovedBy.US);
    assertThat(moved.pauseEnds()).contains(at("2026-11-23 12:00"));
    assertThat(moved.visit().pausedSince()).isNull();
    assertThat(moved.visit().pausedUntil()).isNull();
  }

  @Test
  void aVisitThatHasBegunIsNotOneToPauseFrom() {
    final List<OfferedSlot> slots = offer("INC-1").slots();
    final Visit visit = visits.agree("INC-1", slots.get(0).id(), DUE, SANNE).visit();
    now.set("2026-11-23 11:40");
    final Planned moved = visits.move(visit.id(), slots.get(3).id(), DUE, SANNE, MovedBy.CUSTOMER);
    assertThat(moved.pause()).isEmpty();
  }

  @Test
  void aCancelledVisitFreesTheTechnicianAndStaysCancelled() {
    final OfferedSlot slot = offer("INC-1").slots().get(0);
    final Visit visit = visits.agree("INC-1", slot.id(), DUE, SANNE).visit();
    assertThat(visits.cancel(visit.id(), "solved remotely").sequence()).isEqualTo(1);
    assertThat(visits.cancel(visit.id(), "again").sequence()).isEqualTo(1);
    assertThatThrownBy(() -> visits.agree("INC-1", slot.id(), DUE, SANNE)).isInstanceOf(VisitOver.class);
    assertThatThrownBy(() -> visits.done(visit.id(), null, null)).isInstanceOf(VisitOver.class);
    final Offer again = offer("INC-1");
    assertThat(again.visit().id()).isNotEqualTo(visit.id());
    assertThat(again.slots().get(0).start()).isEqualTo(slot.start());
  }

  @Test
  void aVisitIsDoneOrFailsOnce() {
    final Offer offer = offer("INC-1");
    assertThatThrownBy(() -> visits.done(offer.visit().id(), "Sanne", null)).isInstanceOf(VisitNotAgreed.class);
    visits.agree("INC-1", offer.slots().get(0).id(), DUE, SANNE);
    now.set("2026-11-23 10:20");
    final Visit failed = visits.fail(offer.visit().id(), FailReason.NO_ACCESS, "door locked");
    assertThat(failed.overAt()).isEqualTo(at("2026-11-23 10:20"));
    assertThat(visits.fail(offer.visit().id(), FailReason.NO_ACCESS, "door locked")).isEqualTo(failed);
    assertThatThrownBy(() -> visits.done(offer.visit().id(), "Sanne", null)).isInstanceOf(VisitOver.class);
    // he is there already and can begin again at once
    final OfferedSlot again = offer("INC-1").slots().get(0);
    assertThat(again.start()).isEqualTo(at("2026-11-23 10:30"));
    visits.agree("INC-1", again.id(), DUE, SANNE);
    final Visit done = visits.done(again.visit(), "Sanne", "new camera");
    assertThat(done.state()).isEqualTo(VisitState.DONE);
    assertThat(done.signedOffBy()).isEqualTo("Sanne");
    assertThat(visits.done(again.visit(), "Sanne", "new camera")).isEqualTo(done);
  }

  @Test
  void aVisitWhoseTechnicianFellIllOrWhosePartIsGoneIsEndangered() {
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    final Visit visit = visits.agree("INC-1", offer("INC-1").slots().get(0).id(), DUE, SANNE).visit();
    assertThat(visits.endangered()).isEmpty();
    technicians.put(technician("tom", UTRECHT, new Absence(at("2026-11-23 00:00"), at("2026-11-25 00:00"), "ill")));
    assertThat(visits.endangered()).containsExactly(visit);
    technicians.put(technician("tom", UTRECHT));
    stock.missing("INC-1", "camera-1");
    assertThat(visits.endangered()).containsExactly(visit);
    // the other technician takes over, same visit
    stock.reserve("INC-1", CAMERA, AMERSFOORT);
    technicians.put(technician("tom", UTRECHT, new Absence(at("2026-11-23 00:00"), at("2026-11-25 00:00"), "ill")));
    technicians.put(technician("ann", ZWOLLE));
    final OfferedSlot other = offer("INC-1").slots().get(0);
    assertThat(visits.move(visit.id(), other.id(), DUE, PLANNER, MovedBy.US).visit().technician()).isEqualTo("ann");
    assertThat(visits.endangered()).isEmpty();
  }

  @Test
  void somebodyIsSentToLookWithoutAPartOrASkill() {
    final Offer offer = visits.offer(VisitRequest.look("INC-1", "amersfoort-1", DUE));
    assertThat(offer.visit().skill()).isNull();
    assertThat(offer.slots().get(0).end()).isEqualTo(offer.slots().get(0).start().plusSeconds(45 * 60));
  }

  @Test
  void whatIsUnknownIsRefused() {
    assertThatThrownBy(() -> visits.offer(VisitRequest.look("INC-1", "nowhere", DUE)))
        .isInstanceOf(UnknownStudio.class);
    assertThatThrownBy(() -> visits.offer(VisitRequest.swap("INC-1", "amersfoort-1", "camera-9", DUE)))
        .isInstanceOf(InvalidInput.class).hasMessage("component 'camera-9' is no component of amersfoort-1.");
    assertThatThrownBy(() -> visits.get("x")).isInstanceOf(UnknownVisit.class);
  }

  @Test
  void aStudioWithoutOpeningHoursIsVisitedInBusinessHours() {
    final var studio = Sample.studio("gent-1", AMERSFOORT);
    registry.put(new Studio("gent-1", "autohuis", studio.name(), studio.address(), null, null,
        List.of(), null, List.of(), studio.components(), List.of()));
    now.set("2026-11-23 18:00");
    final OfferedSlot first = visits.offer(VisitRequest.look("INC-1", "gent-1", DUE)).slots().get(0);
    assertThat(first.start()).isEqualTo(at("2026-11-24 09:00"));
    assertThat(first.why()).contains("the travel time is a guess");
  }

  @Test
  void aNeighbourInTheScheduleIsReachedDirectly() {
    registry.put(Sample.studio("amersfoort-2", new GeoPoint(52.19, 5.41)));
    final Visit first = visits.agree("INC-1", offer("INC-1").slots().get(0).id(), DUE, SANNE).visit();
    final Offer second = visits.offer(VisitRequest.swap("INC-2", "amersfoort-2", "camera-1", DUE));
    assertThat(second.slots().get(0).start()).isEqualTo(at("2026-11-23 11:15"));
    final Visit next = visits.agree("INC-2", second.slots().get(0).id(), DUE, SANNE).visit();
    assertThat(visits.get(first.id()).freeAt()).isEqualTo(first.end());
    assertThat(next.departure()).isAfterOrEqualTo(first.end());
    // without the neighbour he comes from home again
    visits.cancel(first.id(), null);
    assertThat(visits.get(next.id()).departure()).isBefore(next.departure());
    schedulesAreSound();
  }

  @Test
  void twentyIncidentsChoosingAtOnceNeverDoubleBook() throws Exception {
    technicians.put(technician("ann", ZWOLLE));
    technicians.put(technician("bob", AMERSFOORT));
    final List<Callable<Object>> choices = new ArrayList<>();
    IntStream.range(0, 20).forEach(i -> {
      final Offer offer = offer("INC-" + i);
      choices.add(() -> visits.agree("INC-" + i, offer.slots().get(i % 3).id(), DUE, SANNE).visit());
    });
    final List<Object> results = atOnce(choices);
    assertThat(results).allMatch(one -> one instanceof Visit || one instanceof SlotTaken);
    assertThat(results).filteredOn(Visit.class::isInstance).isNotEmpty().hasSizeLessThanOrEqualTo(9);
    assertThat(visits.agendaOf("tom").size() + visits.agendaOf("ann").size() + visits.agendaOf("bob").size())
        .isEqualTo((int) results.stream().filter(Visit.class::isInstance).count());
    schedulesAreSound();
  }

  @Test
  void twoPeopleChoosingForOneIncidentAgreeOnOneVisit() throws Exception {
    technicians.put(technician("ann", ZWOLLE));
    technicians.put(technician("bob", AMERSFOORT));
    final List<OfferedSlot> slots = offer("INC-1").slots();
    final List<Object> results = atOnce(IntStream.range(0, 20).<Callable<Object>>mapToObj(i -> () ->
        visits.agree("INC-1", slots.get(i % slots.size()).id(), DUE, SANNE)).toList());
    assertThat(results).filteredOn(one -> one instanceof Planned planned && planned.changed()).hasSize(1);
    assertThat(results).allMatch(one -> one instanceof Planned || one instanceof VisitAgreed);
    assertThat(visits.ofIncident("INC-1")).singleElement().matches(visit -> visit.state() == VisitState.AGREED);
  }

  @Test
  void visitsMovedAndCancelledAtOnceNeverDoubleBook() throws Exception {
    technicians.put(technician("ann", ZWOLLE));
    final List<Visit> agreed = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      agreed.add(visits.agree("INC-" + i, offer("INC-" + i).slots().get(0).id(), DUE, SANNE).visit());
    }
    final List<Callable<Object>> changes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      final Visit visit = agreed.get(i);
      final List<OfferedSlot> slots = offer(visit.errand()).slots();
      changes.add(() -> visits.move(visit.id(), slots.get(slots.size() - 1).id(), DUE, SANNE, MovedBy.CUSTOMER));
      changes.add(() -> visits.move(visit.id(), slots.get(1).id(), DUE, SANNE, MovedBy.US));
      if (i % 2 == 0) {
        changes.add(() -> visits.cancel(visit.id(), null));
      }
    }
    assertThat(atOnce(changes)).allMatch(one -> one instanceof Planned || one instanceof Visit
        || one instanceof SlotTaken || one instanceof VisitOver);
    schedulesAreSound();
  }

  private Offer offer(String incident) {
    return visits.offer(VisitRequest.swap(incident, "amersfoort-1", "camera-1", DUE));
  }

  /** Nobody is anywhere twice at a time, his ways included. */
  private void schedulesAreSound() {
    assertThat(jdbc.sql("""
            select count(*)
              from visit a join visit_way ways_a on ways_a.visit = a.id
              join visit b on a.technician = b.technician and a.id < b.id join visit_way ways_b on ways_b.visit = b.id
             where a.state in ('AGREED', 'MOVED') and b.state in ('AGREED', 'MOVED')
               and ways_a.departs_at < ways_b.free_at and ways_b.departs_at < ways_a.free_at""")
        .query(Integer.class).single()).isZero();
    assertThat(jdbc.sql("""
            select count(*) from visit v left join visit_way w on w.visit = v.id
             where state in ('AGREED', 'MOVED')
               and (w.visit is null or not (departs_at <= starts_at and starts_at < ends_at and ends_at <= free_at))""")
        .query(Integer.class).single()).isZero();
  }
}
