package com.vivition.sla.agreement;

import static com.vivition.sla.agreement.Agreement.BUSINESS;
import static com.vivition.sla.agreement.Agreement.EXTENDED;
import static com.vivition.sla.agreement.Agreement.NONE;
import static com.vivition.sla.agreement.Channel.EMAIL;
import static com.vivition.sla.agreement.Channel.EMERGENCY_PHONE;
import static com.vivition.sla.agreement.Channel.PHONE;
import static com.vivition.sla.agreement.Contract.ENTITLEMENT;
import static com.vivition.sla.agreement.Contract.FOUR_HOURS;
import static com.vivition.sla.agreement.Contract.HOURS;
import static com.vivition.sla.agreement.Contract.reported;
import static com.vivition.sla.agreement.Priority.HIGH;
import static com.vivition.sla.agreement.Priority.LOW;
import static com.vivition.sla.agreement.Priority.MEDIUM;
import static com.vivition.sla.agreement.Target.ADDRESS;
import static com.vivition.sla.agreement.Target.RESTORE;
import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.DutchHolidays;
import com.vivition.sla.time.Segment;
import com.vivition.sla.time.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An incident's clock")
class SlaClockTest {

    @ParameterizedTest(name = "{0} {1} by {2} at {3}: starts {4}, due {5}")
    @CsvSource({
        "BUSINESS, HIGH,   PHONE,           2026-12-24 15:00, 2026-12-24 15:00, 2026-12-28 11:00",
        "BUSINESS, HIGH,   PHONE,           2026-05-05 14:00, 2026-05-05 14:00, 2026-05-06 10:00",
        "BUSINESS, HIGH,   PHONE,           2027-03-26 14:00, 2027-03-26 14:00, 2027-03-30 10:00",
        "BUSINESS, HIGH,   PHONE,           2026-11-13 16:00, 2026-11-13 16:00, 2026-11-16 12:00",
        "BUSINESS, MEDIUM, PORTAL,          2026-11-13 17:00, 2026-11-16 09:00, 2026-11-16 13:00",
        "BUSINESS, HIGH,   EMERGENCY_PHONE, 2026-11-14 20:00, 2026-11-16 09:00, 2026-11-16 13:00",
        "EXTENDED, HIGH,   EMERGENCY_PHONE, 2026-12-25 20:30, 2026-12-25 20:30, 2026-12-26 10:30",
        "EXTENDED, HIGH,   EMERGENCY_PHONE, 2026-12-26 23:30, 2026-12-27 08:00, 2026-12-27 12:00",
        "EXTENDED, HIGH,   EMERGENCY_PHONE, 2027-03-27 20:00, 2027-03-27 20:00, 2027-03-28 10:00",
        "EXTENDED, HIGH,   EMAIL,           2026-12-25 20:30, 2026-12-28 09:00, 2026-12-28 13:00",
        "EXTENDED, HIGH,   EMAIL,           2026-12-26 23:30, 2026-12-28 09:00, 2026-12-28 13:00",
        "EXTENDED, HIGH,   EMAIL,           2027-03-27 20:00, 2027-03-30 09:00, 2027-03-30 13:00",
        "EXTENDED, MEDIUM, EMERGENCY_PHONE, 2026-11-14 20:00, 2026-11-16 09:00, 2026-11-16 13:00"})
    @DisplayName("keeps the promise's worked examples (R3, R5, R6)")
    void worked_examples(Agreement agreement, Priority priority, Channel channel, String reportedAt, String startsAt, String due) {
        final var clock = reported(agreement, priority, channel, reportedAt);
        assertThat(clock.startsAt()).isEqualTo(at(startsAt));
        assertThat(clock.due(RESTORE)).contains(at(due));
        assertThat(clock.due(ADDRESS)).contains(at(due));
        assertThat(clock.history()).singleElement().isInstanceOf(ClockEvent.Started.class);
    }

    @Nested
    @DisplayName("without a target (R3)")
    class without_a_target {

        private final SlaClock clock = reported(NONE, HIGH, PHONE, "2026-11-13 16:00");

        @Test
        void has_no_due_time_and_cannot_be_breached() {
            assertThat(clock.due(RESTORE)).isEmpty();
            assertThat(clock.reaches(RESTORE, 50)).isEmpty();
            assertThat(clock.remaining(RESTORE, at("2027-01-01 00:00"))).isEmpty();
            assertThat(clock.breachedSince(RESTORE, at("2027-01-01 00:00"))).isEmpty();
            final var restored = clock.stopped(at("2026-12-01 12:00"), null, at("2026-12-01 12:00"), "eva");
            assertThat(restored.verdict(RESTORE, at("2026-12-01 12:00"))).contains(Verdict.NO_TARGET);
        }

        @Test
        void stands_in_the_queue_by_16_business_hours_from_its_start() {
            assertThat(clock.queueDue(at("2026-11-13 16:00"))).isEqualTo(at("2026-11-17 16:00"));
        }
    }

    @Nested
    @DisplayName("when the emergency number rings (R5)")
    class emergency_call {

        private final SlaClock mailed = reported(EXTENDED, HIGH, EMAIL, "2026-11-14 20:00");

        @Test
        void starts_at_the_call_instead_of_the_next_business_opening() {
            assertThat(mailed.startsAt()).isEqualTo(at("2026-11-16 09:00"));
            final var called = call(mailed, "2026-11-14 20:10");
            assertThat(called.startsAt()).isEqualTo(at("2026-11-14 20:10"));
            assertThat(called.due(RESTORE)).contains(at("2026-11-15 10:10"));
        }

        @Test
        void starts_at_8_when_it_rings_at_night() {
            assertThat(call(mailed, "2026-11-14 23:00").startsAt()).isEqualTo(at("2026-11-15 08:00"));
        }

        @Test
        void never_starts_later_than_it_would_have() {
            final var early = reported(EXTENDED, MEDIUM, PHONE, "2026-11-16 16:59");
            assertThat(call(early, "2026-11-16 23:00").startsAt()).isEqualTo(at("2026-11-16 16:59"));
        }

        @Test
        void keeps_the_share_used_before_and_counts_the_rest_in_extended_hours() {
            final var phoned = reported(EXTENDED, MEDIUM, PHONE, "2026-11-13 16:00");
            assertThat(phoned.usedShare(RESTORE, at("2026-11-14 11:00"))).isEqualTo(0.25);
            final var called = call(phoned, "2026-11-14 11:00");
            assertThat(called.due(RESTORE)).contains(at("2026-11-14 14:00"));
            assertThat(called.facts().priority()).isEqualTo(HIGH);
        }

        @Test
        void changes_nothing_when_it_rings_again_or_the_customer_has_no_such_number() {
            final var called = call(mailed, "2026-11-14 20:10");
            assertThat(call(called, "2026-11-14 21:00")).isSameAs(called);
            final var business = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00");
            assertThat(call(business, "2026-11-14 11:00").due(RESTORE)).contains(at("2026-11-16 12:00"));
        }

        private SlaClock call(SlaClock clock, String local) {
            return clock.change(HIGH, EMERGENCY_PHONE, ENTITLEMENT, at(local), at(local), "intake");
        }
    }

    @Nested
    @DisplayName("when something changes (R7)")
    class change {

        @Test
        void has_used_nothing_while_there_was_no_target() {
            final var clock = reported(BUSINESS, LOW, PHONE, "2026-11-10 09:00")
                .change(HIGH, null, ENTITLEMENT, at("2026-11-13 16:00"), at("2026-11-13 16:00"), "eva");
            assertThat(clock.due(RESTORE)).contains(at("2026-11-16 12:00"));
        }

        @Test
        void keeps_what_was_used_over_a_time_without_a_target() {
            final var clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00")
                .change(LOW, null, ENTITLEMENT, at("2026-11-13 11:00"), at("2026-11-13 11:00"), "eva")
                .change(HIGH, null, ENTITLEMENT, at("2026-11-13 14:00"), at("2026-11-13 14:00"), "eva");
            assertThat(clock.due(RESTORE)).contains(at("2026-11-13 16:00"));
        }

        @Test
        void takes_our_own_peoples_word_at_once_and_a_customers_at_the_channels_opening() {
            final var phoned = reported(EXTENDED, MEDIUM, PHONE, "2026-11-13 16:00");
            final Instant evening = at("2026-11-13 18:00");
            assertThat(phoned.change(HIGH, null, ENTITLEMENT, evening, evening, "eva").due(RESTORE)).contains(at("2026-11-13 21:00"));
            assertThat(phoned.change(HIGH, EMAIL, ENTITLEMENT, evening, evening, "mail").due(RESTORE)).contains(at("2026-11-16 12:00"));
        }

        @Test
        void counts_the_share_in_terms_of_the_new_target() {
            final Entitlement twoAndEight = (agreement, priority, channel) -> new Coverage(Hours.BUSINESS_HOURS, Hours.BUSINESS_HOURS,
                null, Duration.ofHours(priority == HIGH ? 2 : 8));
            final var facts = new Facts(BUSINESS, MEDIUM, PHONE, at("2026-11-13 09:00"));
            final var clock = SlaClock.start(facts, twoAndEight, HOURS, facts.reportedAt(), "intake")
                .change(HIGH, null, twoAndEight, at("2026-11-13 13:00"), at("2026-11-13 13:00"), "eva");
            assertThat(clock.due(RESTORE)).contains(at("2026-11-13 14:00"));
            assertThat(clock.used(RESTORE, at("2026-11-13 13:30"))).isEqualTo(Duration.ofMinutes(90));
            assertThat(clock.remaining(RESTORE, at("2026-11-13 13:30"))).contains(Duration.ofMinutes(30));
        }

        @Test
        void never_undoes_a_breach() {
            final var clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00");
            final Instant late = at("2026-11-13 14:00");
            final var changed = clock.change(LOW, null, ENTITLEMENT, late, late, "eva");
            assertThat(changed.breachedSince(RESTORE, late)).contains(at("2026-11-13 13:00"));
            refused(ClockRefused.Code.BREACH_STANDS, () -> clock.change(LOW, null, ENTITLEMENT, at("2026-11-13 11:00"), late, "eva"));
        }

        @Test
        void leaves_the_verdict_of_a_target_that_was_met_before() {
            final var clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00")
                .addressed(at("2026-11-13 10:00"), at("2026-11-13 10:00"), "eva")
                .change(LOW, null, ENTITLEMENT, at("2026-11-13 11:00"), at("2026-11-13 11:00"), "eva");
            assertThat(clock.verdict(ADDRESS, at("2026-11-13 12:00"))).contains(Verdict.MET);
            assertThat(clock.due(ADDRESS)).contains(at("2026-11-13 13:00"));
            assertThat(clock.due(RESTORE)).isEmpty();
        }

        @Test
        void comes_in_order() {
            final var clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00")
                .change(MEDIUM, null, ENTITLEMENT, at("2026-11-13 11:00"), at("2026-11-13 11:00"), "eva");
            refused(ClockRefused.Code.OUT_OF_ORDER,
                () -> clock.change(HIGH, null, ENTITLEMENT, at("2026-11-13 10:00"), at("2026-11-13 12:00"), "eva"));
        }
    }

    @Nested
    @DisplayName("when something was wrong from the start (R7)")
    class correction {

        private final Instant now = at("2026-11-13 14:00");
        private final SlaClock low = reported(BUSINESS, LOW, PHONE, "2026-11-13 09:00");
        private final SlaClock high = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00");

        @Test
        void is_breached_since_the_due_time_that_has_passed_by_then() {
            final var corrected = low.correct(Correction.of(HIGH), ENTITLEMENT, now, "eva", null, false);
            assertThat(corrected.breachedSince(RESTORE, now)).contains(at("2026-11-13 13:00"));
        }

        @Test
        void keeps_all_pauses() {
            final var corrected = paused(low, "2026-11-13 10:00", "2026-11-13 11:00")
                .correct(Correction.of(HIGH), ENTITLEMENT, now, "eva", null, false);
            assertThat(corrected.due(RESTORE)).contains(at("2026-11-13 14:00"));
            assertThat(corrected.due(ADDRESS)).contains(at("2026-11-13 13:00"));
        }

        @Test
        void undoes_a_breach_only_by_lead_or_manager_and_with_a_reason() {
            final var toLow = Correction.of(LOW);
            refused(ClockRefused.Code.NEEDS_LEAD, () -> high.correct(toLow, ENTITLEMENT, now, "eva", "a scratch", false));
            refused(ClockRefused.Code.NEEDS_REASON, () -> high.correct(toLow, ENTITLEMENT, now, "lena", " ", true));
            assertThat(high.correct(toLow, ENTITLEMENT, now, "lena", "a scratch", true).breachedSince(RESTORE, now)).isEmpty();
        }

        @Test
        void needs_nobody_while_nothing_is_breached() {
            final Instant early = at("2026-11-13 10:00");
            assertThat(high.correct(Correction.of(LOW), ENTITLEMENT, early, "eva", null, false).due(RESTORE)).isEmpty();
        }

        @Test
        void overrides_earlier_changes_of_the_same_attribute_and_keeps_the_others() {
            final var called = reported(EXTENDED, MEDIUM, EMAIL, "2026-11-13 16:00")
                .change(HIGH, EMERGENCY_PHONE, ENTITLEMENT, at("2026-11-14 11:00"), at("2026-11-14 11:00"), "intake");
            final Instant noon = at("2026-11-14 12:00");
            final var medium = called.correct(Correction.of(MEDIUM), ENTITLEMENT, noon, "eva", null, false);
            assertThat(medium.facts()).isEqualTo(new Facts(EXTENDED, MEDIUM, EMERGENCY_PHONE, at("2026-11-13 16:00")));
            assertThat(medium.due(RESTORE)).contains(at("2026-11-16 12:00"));
            final var business = called.correct(Correction.of(BUSINESS), ENTITLEMENT, noon, "eva", null, false);
            assertThat(business.facts().priority()).isEqualTo(HIGH);
            assertThat(business.due(RESTORE)).contains(at("2026-11-16 12:00"));
        }

        @Test
        void asks_the_contract_anew_which_other_events_do_not() {
            final Entitlement twoHours = (a, p, c) -> new Coverage(Hours.BUSINESS_HOURS, Hours.BUSINESS_HOURS, null, Duration.ofHours(2));
            assertThat(high.correct(Correction.of(HIGH), twoHours, at("2026-11-13 10:00"), "eva", null, false).due(RESTORE))
                .contains(at("2026-11-13 11:00"));
            assertThat(new SlaClock(paused(high, "2026-11-13 09:30", "2026-11-13 10:00").history(), HOURS).due(RESTORE))
                .contains(at("2026-11-13 13:30"));
        }

        @Test
        void moves_the_report() {
            final var earlier = Correction.ofReportedAt(at("2026-11-12 16:00"));
            assertThat(high.correct(earlier, ENTITLEMENT, at("2026-11-13 10:00"), "eva", null, false).due(RESTORE))
                .contains(at("2026-11-13 12:00"));
            refused(ClockRefused.Code.IN_THE_FUTURE, () -> high.correct(Correction.ofReportedAt(at("2026-11-20 10:00")), ENTITLEMENT,
                now, "eva", null, true));
            refused(ClockRefused.Code.NOTHING_TO_DO, () -> high.correct(new Correction(null, null, null, null), ENTITLEMENT, now, "eva",
                null, true));
        }
    }

    @Nested
    @DisplayName("paused (R8)")
    class pauses {

        private final SlaClock clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00");

        @Test
        void has_no_due_time_for_RESTORE_until_the_end_is_known_and_keeps_that_of_ADDRESS() {
            final var paused = clock.pause(PauseRequest.of(PauseReason.NO_ACCESS, at("2026-11-13 10:00")), at("2026-11-13 10:00"), "eva");
            assertThat(paused.due(RESTORE)).isEmpty();
            assertThat(paused.reaches(RESTORE, 75)).isEmpty();
            assertThat(paused.reaches(RESTORE, 25)).contains(at("2026-11-13 10:00"));
            assertThat(paused.due(ADDRESS)).contains(at("2026-11-13 13:00"));
            assertThat(paused.queueDue(at("2026-11-13 12:00"))).isEqualTo(at("2026-11-13 15:00"));
            assertThat(paused.pausedAt(at("2026-11-13 12:00"))).map(Pause::reason).contains(PauseReason.NO_ACCESS);
            final var resumed = paused.resume(at("2026-11-13 15:00"), at("2026-11-13 15:00"), "eva");
            assertThat(resumed.due(RESTORE)).contains(at("2026-11-16 10:00"));
            assertThat(resumed.pausedAt(at("2026-11-13 15:00"))).isEmpty();
        }

        @Test
        void is_reviewed_after_one_working_day_unless_said_otherwise() {
            final Instant friday = at("2026-11-13 10:00");
            final var request = PauseRequest.of(PauseReason.NO_ACCESS, friday);
            assertThat(clock.pause(request, friday, "eva").pauses()).extracting(Pause::reviewAt).containsExactly(at("2026-11-16 10:00"));
            assertThat(clock.pause(request.reviewedAt(at("2026-11-13 12:00")), friday, "eva").pauses())
                .extracting(Pause::reviewAt).containsExactly(at("2026-11-13 12:00"));
        }

        @Test
        void ends_by_a_customers_word_when_its_channel_is_next_open() {
            final var paused = clock.pause(PauseRequest.of(PauseReason.NO_ANSWER, at("2026-11-13 10:00")), at("2026-11-13 10:00"), "eva");
            final Instant saturday = at("2026-11-14 20:00");
            final var resumed = paused.resume(saturday, EMAIL, ENTITLEMENT, saturday, "mail");
            assertThat(resumed.pausedAt(at("2026-11-15 12:00"))).isPresent();
            assertThat(resumed.due(RESTORE)).contains(at("2026-11-16 12:00"));
        }

        @Test
        void begins_earlier_than_now_only_from_a_logged_attempt_or_arrival() {
            final Instant since = at("2026-11-13 10:00");
            final Instant now = at("2026-11-13 10:20");
            final var request = PauseRequest.of(PauseReason.NO_ACCESS, since);
            refused(ClockRefused.Code.BACKDATED, () -> clock.pause(request, now, "eva"));
            refused(ClockRefused.Code.BACKDATED, () -> clock.pause(request.loggedAt(since.plusSeconds(1)), now, "eva"));
            assertThat(clock.pause(request.loggedAt(since), now, "eva").pauses()).hasSize(1);
        }

        @Test
        void for_no_answer_begins_with_the_second_attempt_15_minutes_after_the_first() {
            final Instant first = at("2026-11-13 10:00");
            assertThat(PauseRequest.noAnswer(List.of(first, first.plusSeconds(600), first.plusSeconds(900),
                first.plusSeconds(3600))).since())
                .isEqualTo(first.plusSeconds(900));
            refused(ClockRefused.Code.TOO_FEW_ATTEMPTS, () -> PauseRequest.noAnswer(List.of(first, first.plusSeconds(899))));
        }

        @Test
        void for_a_later_slot_runs_from_the_one_offered_to_the_one_chosen() {
            final var slot = PauseRequest.laterSlot(at("2026-11-13 11:00"), at("2026-11-16 10:00"));
            final var paused = clock.pause(slot, at("2026-11-13 09:30"), "planner");
            assertThat(paused.due(RESTORE)).contains(at("2026-11-16 12:00"));
            assertThat(paused.pausedAt(at("2026-11-13 10:00"))).isEmpty();
        }

        @Test
        void never_heals_a_breach() {
            final Instant late = at("2026-11-13 13:30");
            final var backdated = PauseRequest.of(PauseReason.NO_ACCESS, at("2026-11-13 12:00")).loggedAt(at("2026-11-13 12:00"));
            refused(ClockRefused.Code.BREACH_STANDS, () -> clock.pause(backdated, late, "eva"));
            final var paused = clock.pause(PauseRequest.of(PauseReason.NO_ACCESS, late), late, "eva");
            assertThat(paused.breachedSince(RESTORE, late)).contains(at("2026-11-13 13:00"));
        }

        @Test
        void is_refused_twice_for_made_up_reasons_and_without_a_name() {
            final Instant now = at("2026-11-13 10:00");
            final var request = PauseRequest.of(PauseReason.NO_ACCESS, now);
            refused(ClockRefused.Code.ALREADY_PAUSED, () -> clock.pause(request, now, "eva").pause(request, now, "eva"));
            refused(ClockRefused.Code.NOT_A_REASON, () -> clock.pause(PauseRequest.of(PauseReason.RESTORED, now), now, "eva"));
            refused(ClockRefused.Code.NEEDS_NAME, () -> clock.pause(request, now, " "));
            refused(ClockRefused.Code.NOT_PAUSED, () -> clock.resume(now, now, "eva"));
        }
    }

    @Nested
    @DisplayName("towards its due time (R9)")
    class thresholds {

        private final SlaClock clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00");

        @Test
        void reaches_each_percentage_of_the_service_time() {
            assertThat(clock.reaches(RESTORE, 25)).contains(at("2026-11-13 17:00"));
            assertThat(clock.reaches(RESTORE, 50)).contains(at("2026-11-16 10:00"));
            assertThat(clock.reaches(RESTORE, 75)).contains(at("2026-11-16 11:00"));
            assertThat(clock.reaches(RESTORE, 90)).contains(at("2026-11-16 11:36"));
            assertThat(clock.reaches(RESTORE, 100)).isEqualTo(clock.due(RESTORE));
        }

        @Test
        void reaches_nothing_any_more_once_the_target_is_met() {
            final Instant now = at("2026-11-13 16:30");
            final var addressed = clock.addressed(now, now, "eva");
            assertThat(addressed.reaches(ADDRESS, 75)).isEmpty();
            assertThat(addressed.reaches(RESTORE, 75)).isPresent();
            assertThat(addressed.stopped(now, null, now, "eva").reaches(RESTORE, 75)).isEmpty();
        }

        @Test
        void is_breached_from_the_due_time_on() {
            assertThat(clock.breachedSince(RESTORE, at("2026-11-16 12:00").minusNanos(1))).isEmpty();
            assertThat(clock.breachedSince(RESTORE, at("2026-11-16 12:00"))).contains(at("2026-11-16 12:00"));
            assertThat(clock.remaining(RESTORE, at("2026-11-16 14:00"))).contains(Duration.ZERO);
            assertThat(clock.usedShare(RESTORE, at("2026-11-16 14:00"))).isEqualTo(1.5);
        }
    }

    @Nested
    @DisplayName("stopped (R4, R11)")
    class stopped {

        private final SlaClock clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00");
        private final Instant inTime = at("2026-11-16 12:00");
        private final Instant late = at("2026-11-17 10:00");

        @Test
        void has_met_the_target_up_to_the_due_time_itself() {
            assertThat(clock.stopped(inTime, null, inTime, "eva").verdict(RESTORE, inTime)).contains(Verdict.MET);
        }

        @Test
        void says_by_how_much_service_time_it_was_breached() {
            assertThat(clock.verdict(RESTORE, late)).isEmpty();
            assertThat(clock.stopped(late, null, late, "eva").verdict(RESTORE, late)).contains(Verdict.breached(Duration.ofHours(6)));
        }

        @Test
        void lies_back_only_with_evidence() {
            refused(ClockRefused.Code.BACKDATED, () -> clock.stopped(inTime, null, late, "eva"));
            assertThat(clock.stopped(inTime, "picture 4711 taken", late, "eva").verdict(RESTORE, late)).contains(Verdict.MET);
            refused(ClockRefused.Code.IN_THE_FUTURE, () -> clock.stopped(late, "soon", inTime, "eva"));
            refused(ClockRefused.Code.BEFORE_THE_REPORT, () -> clock.stopped(at("2026-11-13 15:00"), "log", inTime, "eva"));
        }

        @Test
        void counts_on_as_if_never_stopped_when_it_never_worked() {
            final var withdrawn = clock.stopped(inTime, null, inTime, "eva").stopWithdrawn(late, "eva");
            assertThat(withdrawn.restoredAt()).isEmpty();
            assertThat(withdrawn.due(RESTORE)).contains(inTime);
            assertThat(withdrawn.breachedSince(RESTORE, late)).contains(inTime);
        }

        @Test
        void ends_a_running_pause() {
            final Instant ten = at("2026-11-16 10:00");
            final var paused = clock.pause(PauseRequest.of(PauseReason.NO_ACCESS, ten), ten, "eva");
            final var stopped = paused.stopped(at("2026-11-16 11:00"), null, at("2026-11-16 11:00"), "eva");
            assertThat(stopped.due(RESTORE)).contains(at("2026-11-16 13:00"));
            assertThat(stopped.verdict(RESTORE, late)).contains(Verdict.MET);
        }

        @Test
        void needs_no_triage_any_more() {
            assertThat(clock.stopped(inTime, null, inTime, "eva").verdict(ADDRESS, late)).contains(Verdict.MET);
        }
    }

    @Nested
    @DisplayName("closed and reopened (R10, R11)")
    class closed {

        private final Instant restored = at("2026-11-16 11:00");
        private final Instant closing = at("2026-11-16 15:00");
        private final SlaClock closed = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00")
            .addressed(at("2026-11-13 16:20"), at("2026-11-13 16:20"), "eva")
            .stopped(restored, null, restored, "eva")
            .closed(Ending.RESTORED, closing, "eva");

        @Test
        void keeps_verdicts_and_due_times_whatever_becomes_of_the_hours() {
            final var later = Contract.hours(Amsterdam.extended(), Amsterdam.extended());
            final var reread = new SlaClock(closed.history(), later);
            assertThat(reread.due(RESTORE)).contains(at("2026-11-16 12:00"));
            assertThat(reread.verdict(RESTORE, closing)).contains(Verdict.MET);
            assertThat(reread.explanation(RESTORE, closing).english()).endsWith("Mon 09:00–12:00 counted 3 h. Due Mon 16 Nov 12:00.");
            refused(ClockRefused.Code.CLOSED, () -> closed.hoursEdited(later, "open on Saturdays", closing, "admin"));
        }

        @Test
        void takes_nothing_but_reopening() {
            refused(ClockRefused.Code.CLOSED, () -> closed.correct(Correction.of(LOW), ENTITLEMENT, closing, "lena", "why", true));
            refused(ClockRefused.Code.CLOSED, () -> closed.pause(PauseRequest.of(PauseReason.NO_ACCESS, closing), closing, "eva"));
            refused(ClockRefused.Code.CLOSED, () -> closed.closed(Ending.RESTORED, closing, "eva"));
        }

        @Test
        void goes_on_with_the_same_clock_and_the_time_since_restored_as_paused() {
            final Instant reply = at("2026-11-17 20:00");
            final var reopened = closed.reopened(reply, EMAIL, ENTITLEMENT, reply, "mail");
            assertThat(reopened.due(RESTORE)).contains(at("2026-11-18 10:00"));
            assertThat(reopened.verdict(RESTORE, reply)).isEmpty();
            assertThat(reopened.addressedAt()).isPresent();
            assertThat(reopened.history()).filteredOn(ClockEvent.Closed.class::isInstance).hasSize(1);
            assertThat(reopened.pauses()).extracting(Pause::reason).containsExactly(PauseReason.RESTORED);
        }

        @Test
        void can_be_reopened_until_the_end_of_the_fifth_working_day() {
            final Instant lastMoment = at("2026-11-24 00:00").minusSeconds(1);
            assertThat(closed.reopened(lastMoment, EMAIL, ENTITLEMENT, lastMoment, "mail").closed()).isEmpty();
            final Instant tooLate = at("2026-11-24 00:00");
            refused(ClockRefused.Code.TOO_LATE_TO_REOPEN, () -> closed.reopened(tooLate, EMAIL, ENTITLEMENT, tooLate, "mail"));
        }

        @Test
        void stays_breached_when_it_was() {
            final Instant late = at("2026-11-17 10:00");
            final var breached = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00").stopped(late, null, late, "eva")
                .closed(Ending.RESTORED, late, "eva");
            final Instant reply = at("2026-11-18 10:00");
            assertThat(breached.reopened(reply, PHONE, ENTITLEMENT, reply, "eva").breachedSince(RESTORE, reply))
                .contains(at("2026-11-16 12:00"));
        }

        @Test
        void has_a_verdict_when_cancelled_only_if_it_was_breached() {
            final var clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00");
            assertThat(clock.closed(Ending.CANCELLED, restored, "eva").verdict(RESTORE, restored)).isEmpty();
            assertThat(clock.closed(Ending.CANCELLED, closing, "eva").verdict(RESTORE, closing))
                .contains(Verdict.breached(Duration.ofHours(3)));
            assertThat(clock.closed(Ending.NOT_AN_INCIDENT, closing, "eva").verdict(RESTORE, closing)).isEmpty();
            refused(ClockRefused.Code.NOT_RESTORED, () -> clock.closed(Ending.RESTORED, closing, "eva"));
        }

        @Test
        void follows_edited_hours_while_open() {
            final var edited = Contract.hours(Amsterdam.extended(), Amsterdam.extended());
            final var clock = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00").hoursEdited(edited, "longer days", restored, "admin");
            assertThat(clock.due(RESTORE)).contains(at("2026-11-13 20:00"));
            assertThat(clock.history()).hasSize(2);
        }
    }

    @Test
    @DisplayName("merged with another takes the earlier start and the higher priority, and keeps its own pauses (R11)")
    void merged() {
        final var survivor = paused(reported(BUSINESS, LOW, PHONE, "2026-11-13 11:00"), "2026-11-13 12:00", "2026-11-13 13:00");
        final var other = reported(BUSINESS, HIGH, EMAIL, "2026-11-13 10:00");
        final var merged = survivor.merged(other, ENTITLEMENT, at("2026-11-13 13:00"), "eva", "same studio");
        assertThat(merged.facts()).isEqualTo(new Facts(BUSINESS, HIGH, EMAIL, at("2026-11-13 10:00")));
        assertThat(merged.due(RESTORE)).contains(at("2026-11-13 15:00"));
    }

    @Nested
    @DisplayName("when two become one (R11)")
    class merger {

        @Test
        void counts_by_the_higher_priority_only_from_when_one_of_them_had_it() {
            final var mailed = reported(EXTENDED, MEDIUM, EMAIL, "2026-11-13 15:00");
            final var called = reported(EXTENDED, MEDIUM, PHONE, "2026-11-13 16:00")
                .change(HIGH, EMERGENCY_PHONE, ENTITLEMENT, at("2026-11-14 11:00"), at("2026-11-14 11:00"), "eva");
            assertThat(merged(mailed, called, "2026-11-14 11:00").due(RESTORE)).contains(at("2026-11-14 13:00"));
            assertThat(merged(called, mailed, "2026-11-14 11:00").due(RESTORE)).contains(at("2026-11-14 13:00"));
        }

        @Test
        void is_addressed_by_whoever_triaged_one_of_them() {
            final var triaged = reported(BUSINESS, HIGH, PHONE, "2026-11-13 10:00")
                .addressed(at("2026-11-13 10:05"), at("2026-11-13 10:05"), "eva");
            final var later = reported(BUSINESS, HIGH, PHONE, "2026-11-13 11:00");
            assertThat(merged(later, triaged, "2026-11-13 11:05").addressedAt()).contains(at("2026-11-13 10:05"));
            assertThat(merged(triaged, later, "2026-11-13 11:05").addressedAt()).contains(at("2026-11-13 10:05"));
        }

        @Test
        void leaves_out_what_would_breach_or_heal() {
            final var mailed = reported(EXTENDED, MEDIUM, EMAIL, "2026-11-13 15:00");
            final var called = reported(EXTENDED, HIGH, EMERGENCY_PHONE, "2026-11-14 10:00");
            assertThat(merged(called, mailed, "2026-11-14 11:00").due(RESTORE)).contains(at("2026-11-14 12:00"));
            assertThat(merged(called, mailed, "2026-11-14 13:00").due(RESTORE)).contains(at("2026-11-14 14:00"));
            final var late = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00");
            final var triaged = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:30")
                .addressed(at("2026-11-13 10:00"), at("2026-11-13 10:00"), "eva");
            assertThat(merged(late, triaged, "2026-11-13 13:10").addressedAt()).as("nobody had triaged it in time").isEmpty();
        }

        private SlaClock merged(SlaClock survivor, SlaClock other, String local) {
            return survivor.merged(other, ENTITLEMENT, at(local), "eva", "same");
        }
    }

    @Nested
    @DisplayName("explains itself (R12)")
    class explanation {

        @Test
        void in_English_and_in_Dutch() {
            final var why = reported(BUSINESS, HIGH, PHONE, "2026-11-13 16:00").explanation(RESTORE, at("2026-11-13 16:00"));
            assertThat(why.english()).isEqualTo("Reported Fri 13 Nov 16:00 by phone. Counts in business hours from 16:00. "
                + "Fri 16:00–17:00 counted 1 h; closed until Mon 09:00; Mon 09:00–12:00 counted 3 h. Due Mon 16 Nov 12:00.");
            assertThat(why.in(Locale.forLanguageTag("nl-NL")))
                .isEqualTo("Gemeld vr 13 nov 16:00 via telefoon. Telt in kantooruren vanaf 16:00. "
                + "vr 16:00–17:00 telt 1 u; gesloten tot ma 09:00; ma 09:00–12:00 telt 3 u. Uiterlijk ma 16 nov 12:00.");
        }

        @Test
        void with_holidays_by_name() {
            final var why = reported(BUSINESS, HIGH, PHONE, "2026-12-24 15:00").explanation(RESTORE, at("2026-12-24 15:00"));
            assertThat(why.english()).contains("closed until Mon 09:00 (Christmas Day, Boxing Day);");
            assertThat(why.dutch()).contains("gesloten tot ma 09:00 (Eerste Kerstdag, Tweede Kerstdag);");
        }

        @Test
        void with_pauses_by_reason_and_parts_of_an_hour() {
            final var clock = paused(reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00"), "2026-11-13 10:15", "2026-11-13 11:00");
            assertThat(clock.explanation(RESTORE, at("2026-11-13 12:00")).english()).endsWith("Fri 09:00–10:15 counted 1 h 15 min; "
                + "Fri 10:15–11:00 paused 45 min (no access to the site); Fri 11:00–13:45 counted 2 h 45 min. Due Fri 13 Nov 13:45.");
            assertThat(clock.explain(RESTORE, at("2026-11-13 12:00"))).filteredOn(s -> s.kind() == Segment.Kind.PAUSED)
                .extracting(Segment::because).containsExactly("NO_ACCESS");
        }

        @Test
        void while_paused_without_a_known_end() {
            final Instant ten = at("2026-11-13 10:00");
            final var paused = reported(BUSINESS, HIGH, PHONE, "2026-11-13 09:00")
                .pause(PauseRequest.of(PauseReason.CUSTOMER_SITE, ten), ten, "eva");
            assertThat(paused.explanation(RESTORE, at("2026-11-13 11:00")).english()).endsWith("Fri 10:00–11:00 paused 1 h "
                + "(the customer's power, network or building). Paused: the due time follows when the pause ends.");
        }

        @Test
        void with_the_channel_that_was_closed_and_the_call_that_came_instead() {
            final var mailed = reported(EXTENDED, HIGH, EMAIL, "2026-11-14 20:00");
            assertThat(mailed.explanation(RESTORE, at("2026-11-14 20:00")).english()).isEqualTo("Reported Sat 14 Nov 20:00 by e-mail. "
                + "Reports by e-mail are taken on in business hours. Counts in extended hours from Mon 09:00. "
                + "Mon 09:00–13:00 counted 4 h. Due Mon 16 Nov 13:00.");
            final var called = mailed.change(HIGH, EMERGENCY_PHONE, ENTITLEMENT, at("2026-11-14 20:10"), at("2026-11-14 20:10"), "intake");
            assertThat(called.explanation(RESTORE, at("2026-11-14 20:10")).english()).isEqualTo("Reported Sat 14 Nov 20:00 by e-mail. "
                + "Reports by e-mail are taken on in business hours. Counts in extended hours from 20:10. "
                + "Sat 20:10 by the emergency number: high priority, counts in extended hours. "
                + "Sat 20:10–22:00 counted 1 h 50 min; closed until Sun 08:00; Sun 08:00–10:10 counted 2 h 10 min. "
                + "Due Sun 15 Nov 10:10.");
        }

        @Test
        void without_a_target() {
            assertThat(reported(NONE, LOW, PHONE, "2026-11-13 16:00").explanation(RESTORE, at("2026-11-13 16:00")).english())
                .isEqualTo("Reported Fri 13 Nov 16:00 by phone. No target: worked in business hours.");
        }
    }

    @Test
    @DisplayName("ends 24 December at 15:00 when that day's hours say so (R2)")
    void closes_early() {
        final var holidays = new DutchHolidays();
        final var early = new DayException("24 December",
            List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(15, 0))));
        final var business = Amsterdam.business(d -> d.equals(LocalDate.of(2026, 12, 24)) ? Optional.of(early) : holidays.apply(d));
        final var hours = Contract.hours(business, Amsterdam.extended());
        final var facts = new Facts(BUSINESS, HIGH, PHONE, at("2026-12-24 15:00"));
        final var clock = SlaClock.start(facts, ENTITLEMENT, hours, facts.reportedAt(), "intake");
        assertThat(clock.startsAt()).isEqualTo(at("2026-12-28 09:00"));
        assertThat(clock.due(RESTORE)).contains(at("2026-12-28 09:00").plus(FOUR_HOURS));
    }

    private static SlaClock paused(SlaClock clock, String since, String until) {
        return clock.pause(PauseRequest.of(PauseReason.NO_ACCESS, at(since)), at(since), "eva").resume(at(until), at(until), "eva");
    }

    private static void refused(ClockRefused.Code code, ThrowingCallable what) {
        assertThatExceptionOfType(ClockRefused.class).isThrownBy(what)
            .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
            .satisfies(refusal -> assertThat(refusal.getMessage()).endsWith("."));
    }
}
