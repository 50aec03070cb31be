package com.vivition.sla.agreement;

import static com.vivition.sla.agreement.Contract.ENTITLEMENT;
import static com.vivition.sla.agreement.Contract.FOUR_HOURS;
import static com.vivition.sla.agreement.Contract.HOURS;
import static com.vivition.sla.agreement.Target.ADDRESS;
import static com.vivition.sla.agreement.Target.RESTORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

@Label("An incident's clock, whatever happens to it")
class SlaClockProperties {

    /** Something that people do, some minutes after what they did before. */
    record Deed(Kind kind, int minutesLater, int minutesBack, Priority priority, Channel channel, Agreement agreement) {
        enum Kind {
            CORRECT, CHANGE, CALL, PAUSE, PAUSE_TO, RESUME, RESUME_BY_WORD, ADDRESS, STOP, WITHDRAW, REOPEN, CLOSE, CANCEL
        }
    }

    /** A clock before and after one deed, at the instant at which it was recorded. */
    private record Step(Deed deed, Instant now, SlaClock before, SlaClock after) {
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void gives_the_same_answers_when_its_history_is_stored_and_read_again(@ForAll("reports") Facts facts, @ForAll("deeds") List<Deed> deeds)
        throws Exception {
        final var steps = live(facts, deeds);
        final Step last = steps.get(steps.size() - 1);
        final String stored = json().writerFor(new TypeReference<List<ClockEvent>>() { }).writeValueAsString(last.after.history());
        final List<ClockEvent> read = json().readValue(stored, new TypeReference<>() { });
        final var again = new SlaClock(read, HOURS);
        assertThat(read).isEqualTo(last.after.history());
        for (final Target target : Target.values()) {
            assertThat(again.due(target)).isEqualTo(last.after.due(target));
            assertThat(again.verdict(target, last.now)).isEqualTo(last.after.verdict(target, last.now));
            assertThat(again.used(target, last.now)).isEqualTo(last.after.used(target, last.now));
            assertThat(again.explanation(target, last.now)).isEqualTo(last.after.explanation(target, last.now));
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void never_loses_a_breach_to_a_pause_a_change_or_a_reopening(@ForAll("reports") Facts facts, @ForAll("deeds") List<Deed> deeds) {
        for (final Step step : live(facts, deeds)) {
            final boolean mayHeal = switch (step.deed.kind) {
                case CORRECT, STOP, CLOSE, CANCEL -> true;
                default -> step.before.closed().isPresent();
            };
            for (final Target target : Target.values()) {
                if (!mayHeal && step.before.breachedSince(target, step.now).isPresent()) {
                    assertThat(step.after.breachedSince(target, step.now)).as("%s", step).isPresent();
                }
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void keeps_the_share_used_when_something_changes(@ForAll("reports") Facts facts, @ForAll("deeds") List<Deed> deeds) {
        for (final Step step : live(facts, deeds)) {
            if (step.deed.kind == Deed.Kind.CHANGE || step.deed.kind == Deed.Kind.CALL) {
                final Instant said = step.now.minusSeconds(60L * step.deed.minutesBack);
                assertThat(step.after.usedShare(RESTORE, said)).isCloseTo(step.before.usedShare(RESTORE, said), within(1e-9));
            }
        }
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void has_no_breach_made_or_undone_by_a_merger(@ForAll("reports") Facts one, @ForAll("deeds") List<Deed> deeds,
        @ForAll("reports") Facts two, @ForAll("deeds") List<Deed> others) {
        final Step mine = last(live(one, deeds));
        final Step its = last(live(two, others));
        final Instant now = mine.now.isAfter(its.now) ? mine.now : its.now;
        try {
            final SlaClock merged = mine.after.merged(its.after, ENTITLEMENT, now, "eva", "same");
            for (final Target target : Target.values()) {
                assertThat(merged.breachedSince(target, now).isPresent()).as("%s of %s and %s", target, mine, its)
                    .isEqualTo(mine.after.breachedSince(target, now).isPresent() || its.after.breachedSince(target, now).isPresent());
            }
        } catch (ClockRefused refused) {
            assertThat(refused.code()).isIn(ClockRefused.Code.CLOSED, ClockRefused.Code.BREACH_STANDS);
        }
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void is_due_later_by_pauses_for_RESTORE_alone(@ForAll("reports") Facts facts, @ForAll("deeds") List<Deed> deeds) {
        for (final Step step : live(facts, deeds)) {
            if (step.deed.kind == Deed.Kind.PAUSE || step.deed.kind == Deed.Kind.PAUSE_TO) {
                assertThat(step.after.due(ADDRESS)).isEqualTo(step.before.due(ADDRESS));
                step.after.due(RESTORE).ifPresent(due -> assertThat(due).isAfterOrEqualTo(step.before.due(RESTORE).orElseThrow()));
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void explains_all_the_time_from_the_report_to_the_due_time(@ForAll("reports") Facts facts, @ForAll("deeds") List<Deed> deeds) {
        for (final Step step : live(facts, deeds)) {
            for (final Target target : Target.values()) {
                final var segments = step.after.explain(target, step.now);
                final Instant asked = step.after.closed().map(ClockEvent::at).orElse(step.now);
                final Instant end = step.after.due(target).orElse(asked);
                Instant cursor = step.after.facts().reportedAt();
                for (final Segment segment : segments) {
                    assertThat(segment.start()).isEqualTo(cursor).isBefore(segment.end());
                    cursor = segment.end();
                }
                assertThat(cursor).isEqualTo(end);
                if (step.after.due(target).isPresent()) {
                    assertThat(counted(segments)).isEqualTo(FOUR_HOURS);
                }
                assertThat(step.after.explanation(target, step.now).english()).startsWith("Reported ").endsWith(".");
            }
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void has_used_its_whole_target_exactly_when_due(@ForAll("reports") Facts facts, @ForAll("deeds") List<Deed> deeds) {
        for (final Step step : live(facts, deeds)) {
            for (final Target target : Target.values()) {
                if (step.after.reaches(target, 100).isPresent()) {
                    final Instant due = step.after.due(target).orElseThrow();
                    assertThat(step.after.used(target, due)).isEqualTo(FOUR_HOURS);
                    Instant before = step.after.startsAt();
                    for (final int percent : List.of(50, 75, 90, 100)) {
                        final Instant reached = step.after.reaches(target, percent).orElseThrow();
                        assertThat(reached).isAfterOrEqualTo(before).isBeforeOrEqualTo(due);
                        before = reached;
                    }
                }
            }
        }
    }

    private static Duration counted(List<Segment> segments) {
        return segments.stream().filter(s -> s.kind() == Segment.Kind.COUNTED).map(Segment::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** What becomes of a clock; what it refuses leaves it as it was. */
    private static List<Step> live(Facts facts, List<Deed> deeds) {
        final var steps = new ArrayList<Step>();
        SlaClock clock = SlaClock.start(facts, ENTITLEMENT, HOURS, facts.reportedAt(), "intake");
        Instant now = facts.reportedAt();
        for (final Deed deed : deeds) {
            now = now.plusSeconds(60L * deed.minutesLater);
            SlaClock after;
            try {
                after = does(deed, clock, now);
            } catch (ClockRefused refused) {
                after = clock;
            }
            steps.add(new Step(deed, now, clock, after));
            clock = after;
        }
        return steps;
    }

    private static SlaClock does(Deed deed, SlaClock clock, Instant now) {
        final Instant at = now.minusSeconds(60L * deed.minutesBack);
        return switch (deed.kind) {
            case CORRECT -> clock.correct(new Correction(deed.agreement, deed.priority, deed.channel, null), ENTITLEMENT, now, "lena",
                "so", true);
            case CHANGE -> clock.change(deed.priority, deed.channel, ENTITLEMENT, at, now, "eva");
            case CALL -> clock.change(Priority.HIGH, Channel.EMERGENCY_PHONE, ENTITLEMENT, at, now, "eva");
            case PAUSE -> clock.pause(PauseRequest.of(PauseReason.NO_ACCESS, at).loggedAt(at), now, "eva");
            case PAUSE_TO -> clock.pause(
                PauseRequest.laterSlot(now.plusSeconds(3600), now.plusSeconds(7200 + 60L * deed.minutesBack)), now, "eva");
            case RESUME -> clock.resume(now, now, "eva");
            case RESUME_BY_WORD -> clock.resume(now, Channel.EMAIL, ENTITLEMENT, now, "mail");
            case ADDRESS -> clock.addressed(now, now, "eva");
            case STOP -> clock.stopped(at, "log", now, "eva");
            case WITHDRAW -> clock.stopWithdrawn(now, "eva");
            case REOPEN -> clock.reopened(now, Channel.PHONE, ENTITLEMENT, now, "eva");
            case CLOSE -> clock.closed(Ending.RESTORED, now, "eva");
            case CANCEL -> clock.closed(Ending.CANCELLED, now, "eva");
        };
    }

    @Provide
    Arbitrary<Facts> reports() {
        final var days = Arbitraries.of("2026-11-13 00:00", "2026-12-24 00:00", "2027-03-27 00:00", "2026-10-24 00:00");
        return Combinators.combine(Arbitraries.of(Agreement.class), Arbitraries.of(Priority.class), Arbitraries.of(Channel.class), days,
                Arbitraries.integers().between(0, 2880))
            .as((agreement, priority, channel, day, minutes) ->
                new Facts(agreement, priority, channel, Amsterdam.at(day).plusSeconds(60L * minutes)));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(Arbitraries.of(Deed.Kind.class),
                Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.integers().between(0, 120)),
                    Tuple.of(1, Arbitraries.integers().between(0, 2000))),
                Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(0)),
                    Tuple.of(1, Arbitraries.integers().between(0, 300))),
                Arbitraries.of(Priority.class).injectNull(0.3), Arbitraries.of(Channel.class).injectNull(0.5),
                Arbitraries.of(Agreement.class).injectNull(0.6))
            .as(Deed::new).list().ofMinSize(1).ofMaxSize(12);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(ClockEvent.Started.class), @JsonSubTypes.Type(ClockEvent.Corrected.class),
        @JsonSubTypes.Type(ClockEvent.Changed.class), @JsonSubTypes.Type(ClockEvent.Paused.class),
        @JsonSubTypes.Type(ClockEvent.Resumed.class), @JsonSubTypes.Type(ClockEvent.Addressed.class),
        @JsonSubTypes.Type(ClockEvent.Stopped.class), @JsonSubTypes.Type(ClockEvent.StopWithdrawn.class),
        @JsonSubTypes.Type(ClockEvent.Reopened.class), @JsonSubTypes.Type(ClockEvent.HoursEdited.class),
        @JsonSubTypes.Type(ClockEvent.Closed.class)})
    private interface WithKind {
    }

    private static ObjectMapper json() {
        return JsonMapper.builder().addModule(new JavaTimeModule()).addModule(new ParameterNamesModule())
            .addMixIn(ClockEvent.class, WithKind.class).build();
    }
}
