package com.vivition.sla.agreement;

import static java.util.Objects.requireNonNull;

import com.vivition.sla.agreement.ClockRefused.Code;
import com.vivition.sla.time.Segment;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An incident's clock (R4 to R12): a history of events, and what follows from it. Everything is computed from the history and the
 * service hours as they are now; only what a closing wrote down stays as it was.
 *
 * <p>Immutable. An operation answers a new clock with one more event in its history, or throws {@link ClockRefused} with words for
 * the screen. In every operation {@code now} is when it is written down and {@code by} who answers for it (not blank).
 */
public final class SlaClock {

    private static final Duration QUEUE_AIM = WorkingDays.ONE.multipliedBy(2);
    private static final int REOPEN_DAYS = 5;

    private final List<ClockEvent> history;
    private final ServiceHours hours;
    private final ClockState state;
    private final Course course;

    /**
     * The clock that this history tells of.
     *
     * @throws IllegalArgumentException if it does not begin with the start, or starts twice
     */
    public SlaClock(List<ClockEvent> history, ServiceHours hours) {
        this.history = List.copyOf(history);
        this.hours = requireNonNull(hours, "hours");
        this.state = ClockState.of(this.history);
        this.course = new Course(state.phases(), state.pauses(), hours);
    }

    /** The clock of a new report. It starts at once when the channel is open to the report, else at its next opening (R5). */
    public static SlaClock start(Facts facts, Entitlement entitlement, ServiceHours hours, Instant recordedAt, String by) {
        final Phase phase = Phase.reported(facts, entitlement);
        final Instant startsAt = new Course(List.of(phase), List.of(), hours).startsAt();
        return new SlaClock(List.of(new ClockEvent.Started(startsAt, recordedAt, named(by), phase)), hours);
    }

    // ---- what happens to it

    /**
     * Something was wrong from the start: computes anew from the original start, all pauses kept (R7).
     *
     * @param reason          null or blank = none, which a correction that undoes a breach does not allow
     * @param byLeadOrManager whether {@code by} is one: only they may undo a breach
     * @throws ClockRefused CLOSED, NOTHING_TO_DO, NEEDS_LEAD, NEEDS_REASON
     */
    public SlaClock correct(Correction correction, Entitlement entitlement, Instant now, String by, String reason,
                            boolean byLeadOrManager) {
        requireOpen();
        require(!correction.empty(), Code.NOTHING_TO_DO, "Nothing is corrected. Say what was wrong from the start.");
        final List<Phase> phases = correction.rebuild(state.phases(), entitlement);
        final Instant reportedAt = phases.get(0).facts().reportedAt();
        require(correction.reportedAt() == null || !reportedAt.isAfter(now), Code.IN_THE_FUTURE,
            "The report cannot have come later than now. Give an earlier time.");
        final SlaClock corrected = and(new ClockEvent.Corrected(reportedAt, now, named(by), reason, phases));
        if (corrected.undoesBreachOf(this, now)) {
            require(byLeadOrManager, Code.NEEDS_LEAD, "This correction would undo a breach. Ask a lead or a manager to make it.");
            require(reason != null && !reason.isBlank(), Code.NEEDS_REASON, "This correction undoes a breach. Give the reason.");
        }
        return corrected;
    }

    /**
     * Something became different at {@code at}: the share of the target used before is kept, the rest counts under the new
     * coverage (R7). What is so already changes nothing: the same clock.
     *
     * @param priority null = as before
     * @param channel  the channel over which the word came: it takes effect when that one is next open to it (R5);
     *                 null = our own people's word, which takes effect at once, or when the clock starts
     * @throws ClockRefused CLOSED, ALREADY_RESTORED, OUT_OF_ORDER, BREACH_STANDS
     */
    public SlaClock change(Priority priority, Channel channel, Entitlement entitlement, Instant at, Instant now, String by) {
        requireRunning();
        final Facts before = facts();
        final Facts facts = new Facts(before.agreement(), Objects.requireNonNullElse(priority, before.priority()),
            Objects.requireNonNullElse(channel, before.channel()), before.reportedAt());
        if (facts.equals(before)) {
            return this;
        }
        state.phases().stream().skip(1).map(Phase::since).filter(at::isBefore).findFirst().ifPresent(later -> {
            throw new ClockRefused(Code.OUT_OF_ORDER,
                "It changed at %s already. Give a later time, or correct it.".formatted(said(later)));
        });
        final Phase phase = new Phase(at, channel, facts, entitlement.of(facts));
        final SlaClock changed = and(new ClockEvent.Changed(at, now, named(by), phase));
        require(!changed.undoesBreachOf(this, now), Code.BREACH_STANDS,
            "The due time has passed, and a change does not undo that. If it was wrong from the start, correct it.");
        return changed;
    }

    /**
     * RESTORE stands still from then on (R8).
     *
     * @throws ClockRefused CLOSED, ALREADY_RESTORED, NOT_A_REASON, ALREADY_PAUSED, BACKDATED, OUT_OF_ORDER, BREACH_STANDS
     */
    public SlaClock pause(PauseRequest request, Instant now, String by) {
        requireRunning();
        final Instant since = request.since();
        require(request.reason().choosable(), Code.NOT_A_REASON, "Only waiting for the customer pauses. Give another reason.");
        require(request.until() == null || since.isBefore(request.until()), Code.OUT_OF_ORDER,
            "The pause would end before it begins. Give a later end.");
        requireRecordedInTime(since, now, request.loggedAt());
        pausedAt(since).filter(pause -> pause.until() == null).ifPresent(pause -> {
            throw new ClockRefused(Code.ALREADY_PAUSED,
                "Paused since %s already. Resume first, or leave it as it is.".formatted(said(pause.since())));
        });
        final Instant reviewAt = Optional.ofNullable(request.reviewAt()).orElseGet(() -> new WorkingDays(hours).later(since, 1));
        final SlaClock paused = and(new ClockEvent.Paused(since, now, named(by), request.reason(), request.until(), reviewAt,
            request.loggedAt()));
        require(!paused.undoesBreachOf(this, now), Code.BREACH_STANDS,
            "The due time has passed, and a pause does not undo that. Let the pause begin now.");
        return paused;
    }

    /**
     * Every pause that covers {@code at} ends there.
     *
     * @throws ClockRefused CLOSED, ALREADY_RESTORED, NOT_PAUSED
     */
    public SlaClock resume(Instant at, Instant now, String by) {
        requireRunning();
        require(pausedAt(at).isPresent(), Code.NOT_PAUSED, "Not paused at %s. There is nothing to resume.".formatted(said(at)));
        return and(new ClockEvent.Resumed(at, now, named(by)));
    }

    /**
     * A word from the customer ends the pause when the channel over which it came is next open to this incident (R8, R5).
     *
     * @param at when the word came
     * @throws ClockRefused as {@link #resume(Instant, Instant, String)}
     */
    public SlaClock resume(Instant at, Channel channel, Entitlement entitlement, Instant now, String by) {
        return resume(nextOpen(channel, entitlement, at), now, by);
    }

    /**
     * A named engineer completed triage (R4).
     *
     * @param by the engineer
     * @throws ClockRefused CLOSED, ALREADY_ADDRESSED, BEFORE_THE_REPORT, IN_THE_FUTURE
     */
    public SlaClock addressed(Instant at, Instant now, String by) {
        requireOpen();
        require(state.addressedAt() == null, Code.ALREADY_ADDRESSED, "Addressed already. There is nothing left to do.");
        requireHappened(at, now);
        return and(new ClockEvent.Addressed(at, now, named(by)));
    }

    /**
     * The studio works again: RESTORE stops (R4), and a running pause ends with it.
     *
     * @param evidence what shows that it worked at {@code at}; needed when that is earlier than {@code now}, else null allowed
     * @throws ClockRefused CLOSED, ALREADY_RESTORED, BEFORE_THE_REPORT, IN_THE_FUTURE, OUT_OF_ORDER, BACKDATED
     */
    public SlaClock stopped(Instant at, String evidence, Instant now, String by) {
        requireRunning();
        requireHappened(at, now);
        require(!at.isBefore(lastReopened()), Code.OUT_OF_ORDER,
            "%s is before it failed again. Give a later time.".formatted(said(at)));
        require(!at.isBefore(now) || evidence != null && !evidence.isBlank(), Code.BACKDATED,
            "Restored earlier than now needs evidence. Say what shows it, or give the present time.");
        return and(new ClockEvent.Stopped(at, now, named(by), evidence));
    }

    /**
     * The operator says that it never worked: the time since counts (R4).
     *
     * @throws ClockRefused CLOSED, NOT_RESTORED
     */
    public SlaClock stopWithdrawn(Instant now, String by) {
        requireOpen();
        require(state.stopped() != null, Code.NOT_RESTORED, "The studio was not recorded as restored. There is nothing to withdraw.");
        return and(new ClockEvent.StopWithdrawn(now, now, named(by)));
    }

    /**
     * It failed again: the same clock goes on when the channel of the reply is next open to it; the time since restored counts as
     * paused and the verdict is open again (R10). Possible while restored, and until the end (midnight) of the fifth working day
     * after closing.
     *
     * @param at when the reply came
     * @throws ClockRefused NOT_CLOSED when neither closed nor restored, TOO_LATE_TO_REOPEN, OUT_OF_ORDER
     */
    public SlaClock reopened(Instant at, Channel channel, Entitlement entitlement, Instant now, String by) {
        require(state.closed() != null || state.stopped() != null, Code.NOT_CLOSED, "Neither restored nor closed. Carry on with it.");
        reopenableUntil().ifPresent(end -> require(at.isBefore(end), Code.TOO_LATE_TO_REOPEN,
            "Closed more than five working days ago. Report a new incident that names this one."));
        final Instant ended = state.stopped() != null ? state.stopped().at() : state.closed().at();
        require(!at.isBefore(ended), Code.OUT_OF_ORDER,
            "It ended at %s only. Give a later time.".formatted(said(ended)));
        return and(new ClockEvent.Reopened(nextOpen(channel, entitlement, at), now, named(by)));
    }

    /**
     * The instant before which a reply must have come to reopen it: the end of the fifth working day after closing (R10); empty while
     * it is not closed.
     */
    public Optional<Instant> reopenableUntil() {
        return closed().map(end -> new WorkingDays(hours).endOf(end.at(), REOPEN_DAYS));
    }

    /**
     * Another incident of the same studio goes into this one (R11): this clock has the earlier start of the two, and the higher
     * priority from when one of them had it; who triaged either has triaged both; the pauses stay its own. A merger breaches and
     * heals nothing: where one of these would, it is left out.
     *
     * @throws ClockRefused CLOSED, and BREACH_STANDS when it would undo a breach of either whatever is left out
     */
    public SlaClock merged(SlaClock other, Entitlement entitlement, Instant now, String by, String reason) {
        requireOpen();
        return Stream.of(Merger.phases(this, other, entitlement), state.phases())
            .map(phases -> and(new ClockEvent.Corrected(phases.get(0).facts().reportedAt(), now, named(by), reason, phases)))
            .flatMap(merged -> Stream.of(merged.addressedAsEarlyAs(other, now, by), merged))
            .filter(merged -> Stream.of(Target.values()).allMatch(target -> merged.breachedSince(target, now).isPresent()
                == (breachedSince(target, now).isPresent() || other.breachedSince(target, now).isPresent())))
            .findFirst()
            .orElseThrow(() -> new ClockRefused(Code.BREACH_STANDS,
                "A due time of one of the two has passed, and a merger does not undo that. Merge the other way round."));
    }

    private SlaClock addressedAsEarlyAs(SlaClock other, Instant now, String by) {
        final Instant earliest = other.addressedAt().orElse(null);
        return earliest == null || addressedAt().isPresent() && !earliest.isBefore(state.addressedAt()) ? this
            : and(new ClockEvent.Addressed(earliest, now, named(by)));
    }

    /**
     * The service hours were edited (R11): this clock follows {@code edited} from now on.
     *
     * @param what what was edited, for the history
     * @throws ClockRefused CLOSED: a closed incident keeps what its closing said
     */
    public SlaClock hoursEdited(ServiceHours edited, String what, Instant now, String by) {
        requireOpen();
        final var longer = new ArrayList<>(history);
        longer.add(new ClockEvent.HoursEdited(now, now, named(by), what));
        return new SlaClock(longer, edited);
    }

    /**
     * The end: start, due times, verdicts and explanations are final from now on (R11).
     *
     * @throws ClockRefused CLOSED, and NOT_RESTORED when it ends as RESTORED but is not
     */
    public SlaClock closed(Ending ending, Instant now, String by) {
        requireOpen();
        require(ending != Ending.RESTORED || state.stopped() != null, Code.NOT_RESTORED,
            "The studio was not recorded as restored. Record that first, or cancel the incident.");
        return and(new ClockEvent.Closed(now, now, named(by), ending, startsAt(), due(Target.ADDRESS).orElse(null),
            due(Target.RESTORE).orElse(null), finalVerdict(Target.ADDRESS, ending, now), finalVerdict(Target.RESTORE, ending, now),
            explain(Target.ADDRESS, now), explain(Target.RESTORE, now)));
    }

    // ---- what follows from it

    /** All that happened, in the order in which it was written down. */
    public List<ClockEvent> history() {
        return history;
    }

    /** What is so by the latest word. */
    public Facts facts() {
        return state.phases().get(state.phases().size() - 1).facts();
    }

    /** When the latest word came that changed it (R7); without one when it was reported. An earlier change is out of order. */
    public Instant changedAt() {
        return state.phases().stream().map(Phase::since).reduce(Times::later).orElseThrow();
    }

    /** What the latest word gives. */
    public Coverage coverage() {
        return state.phases().get(state.phases().size() - 1).coverage();
    }

    /** When service time began to pass, or will (R5). */
    public Instant startsAt() {
        return state.closed() != null ? state.closed().startsAt() : course.startsAt();
    }

    /**
     * The instant at which the target's service time has passed, or will (R6). Empty without a target, and for RESTORE while a pause
     * without a known end keeps it away (R8). Stays known after the target is met.
     */
    public Optional<Instant> due(Target target) {
        return state.closed() != null
            ? Optional.ofNullable(state.closed().due(target))
            : course.reaches(target, 100, stop(target));
    }

    /**
     * For thresholds (R9): the instant at which that percentage of the target's service time is used; 100 = due. Empty as soon as the
     * target is met or the incident closed, without a target, and while a pause without a known end keeps it away.
     *
     * @throws IllegalArgumentException if {@code percent} is negative
     */
    public Optional<Instant> reaches(Target target, int percent) {
        if (percent < 0) {
            throw new IllegalArgumentException("A percentage must not be negative: " + percent);
        }
        return state.closed() != null || stop(target) != null ? Optional.empty() : course.reaches(target, percent, null);
    }

    /**
     * Service time used until {@code now}, or until the target was met. Where a change has given another target, the share used
     * before counts in terms of that one (R7). More than the target after a breach; none without a target.
     */
    public Duration used(Target target, Instant now) {
        return usage(target, now).used();
    }

    /** {@link #used} as a share of the target: 0 nothing, 1 all, more after a breach; 0 without a target. */
    public double usedShare(Target target, Instant now) {
        return usage(target, now).share();
    }

    /** Service time left, none when it is used up; empty without a target. */
    public Optional<Duration> remaining(Target target, Instant now) {
        final Usage usage = usage(target, now);
        return coverage().target(target).map(whole -> {
            final Duration left = Objects.requireNonNullElse(usage.whole(), whole).minus(usage.used());
            return left.isNegative() ? Duration.ZERO : left;
        });
    }

    /** The pause that covers {@code now}, the latest begun of several; empty when RESTORE is not paused. */
    public Optional<Pause> pausedAt(Instant now) {
        return state.pauses().stream().filter(pause -> pause.covers(now)).reduce((a, b) -> b.since().isBefore(a.since()) ? a : b);
    }

    /** The earliest instant at which RESTORE can stop: it was reported, and failed again, by then. */
    public Instant stoppableFrom() {
        return Times.later(reported(), lastReopened());
    }

    /**
     * Whether a word from the customer ends a pause (R8): one for such a reason covers the word, and does not end before the channel
     * over which it came is next open to this incident (R5).
     *
     * @param at when the word came
     */
    public boolean waitsFor(Set<PauseReason> reasons, Instant at, Channel channel, Entitlement entitlement) {
        final Instant heard = nextOpen(channel, entitlement, at);
        return state.pauses().stream()
            .anyMatch(pause -> reasons.contains(pause.reason()) && pause.covers(at) && pause.covers(heard));
    }

    /** All pauses that count, in the order in which they were asked for; those of reopening too ({@link PauseReason#RESTORED}). */
    public List<Pause> pauses() {
        return state.pauses();
    }

    /** When triage was completed; empty = not yet. */
    public Optional<Instant> addressedAt() {
        return Optional.ofNullable(state.addressedAt());
    }

    /** Since when the studio works again; empty = it does not. */
    public Optional<Instant> restoredAt() {
        return Optional.ofNullable(state.stopped()).map(ClockEvent.Stopped::at);
    }

    /** How and when the incident ended; empty = open. */
    public Optional<ClockEvent.Closed> closed() {
        return Optional.ofNullable(state.closed());
    }

    /** The due time, once it has passed without the target being met in time; empty = not breached, as seen at {@code now}. */
    public Optional<Instant> breachedSince(Target target, Instant now) {
        if (state.closed() != null) {
            final Verdict verdict = state.closed().verdict(target);
            return verdict != null && verdict.outcome() == Verdict.Outcome.BREACHED ? due(target) : Optional.empty();
        }
        final Instant stop = stop(target);
        return due(target).filter(due -> stop == null ? !now.isBefore(due) : stop.isAfter(due));
    }

    /**
     * Whether the target was kept (R11): empty while open. Known once the target is met, late or not, and final when closed; empty
     * then for an ending that has no verdict.
     */
    public Optional<Verdict> verdict(Target target, Instant now) {
        if (state.closed() != null) {
            return Optional.ofNullable(state.closed().verdict(target));
        }
        final Instant stop = stop(target);
        return stop == null || stop.isAfter(now) ? Optional.empty() : Optional.of(verdictAt(target, stop));
    }

    /**
     * For the order of the queue alone, never for customers (R3): RESTORE's due time; while paused without a known end what it would be
     * if the pause ended {@code now}; without a target 16 business hours from the start.
     */
    public Instant queueDue(Instant now) {
        if (state.closed() == null && course.openPause(Target.RESTORE).isBefore(Instant.MAX)) {
            final List<Pause> ended = state.pauses().stream()
                .map(pause -> pause.until() == null ? pause.endingAt(Times.later(now, pause.since())) : pause)
                .toList();
            return new Course(state.phases(), ended, hours).reaches(Target.RESTORE, 100, stop(Target.RESTORE)).orElseGet(this::aim);
        }
        return due(Target.RESTORE).orElseGet(this::aim);
    }

    /**
     * RESTORE's due time to plan by: while paused without a known end what it would be if the pause ended {@code now}; empty without a
     * target.
     */
    public Optional<Instant> planningDue(Instant now) {
        return due(Target.RESTORE).or(() -> coverage().target(Target.RESTORE).map(target -> queueDue(now)));
    }

    /**
     * What became of the time from the report to the due time, or to {@code now}, at most to the closing, where there is none (R12).
     */
    public List<Segment> explain(Target target, Instant now) {
        return state.closed() != null
            ? state.closed().segments(target)
            : course.explain(target, facts().reportedAt(), due(target).orElse(now), stop(target));
    }

    /** {@link #explain} with all that is needed to say it in words. */
    public Explanation explanation(Target target, Instant now) {
        final Instant due = due(target).orElse(null);
        final boolean paused = due == null && state.phases().stream().anyMatch(p -> p.coverage().target(target).isPresent())
            && target == Target.RESTORE && course.openPause(target).isBefore(Instant.MAX);
        return new Explanation(target, state.phases(), startsAt(), due, paused, explain(target, now), business().zone());
    }

    // ---- inside

    List<Phase> phases() {
        return state.phases();
    }

    /** When the target stopped; null = it runs. A studio that works needs no triage any more. */
    private Instant stop(Target target) {
        final Instant restored = state.stopped() == null ? null : state.stopped().at();
        return switch (target) {
            case ADDRESS -> state.addressedAt() == null ? restored
                : restored == null ? state.addressedAt() : Times.earlier(state.addressedAt(), restored);
            case RESTORE -> restored;
        };
    }

    private Usage usage(Target target, Instant now) {
        final Instant stop = stop(target);
        return course.used(target, stop == null ? now : Times.earlier(stop, now));
    }

    private Verdict verdictAt(Target target, Instant stop) {
        final Optional<Instant> due = course.reaches(target, 100, stop);
        // nothing pauses a target that is met, so that only a missing target can have no due time
        return due.map(at -> stop.isAfter(at) ? Verdict.breached(course.overrun(target, at, stop)) : Verdict.MET)
            .orElse(Verdict.NO_TARGET);
    }

    private Verdict finalVerdict(Target target, Ending ending, Instant now) {
        final Instant stop = Objects.requireNonNullElse(stop(target), now);
        return switch (ending) {
            case RESTORED -> verdictAt(target, stop);
            case CANCELLED -> breachedSince(target, now).isPresent() ? verdictAt(target, stop) : null;
            case MERGED, NOT_AN_INCIDENT -> null;
        };
    }

    private boolean undoesBreachOf(SlaClock before, Instant now) {
        for (final Target target : Target.values()) {
            if (before.breachedSince(target, now).isPresent() && breachedSince(target, now).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Instant aim() {
        return business().due(startsAt(), QUEUE_AIM);
    }

    private Instant nextOpen(Channel channel, Entitlement entitlement, Instant at) {
        final Coverage coverage = entitlement.of(facts().agreement(), facts().priority(), channel);
        return hours.calendar(coverage.opensIn()).nextOpening(at);
    }

    private ServiceCalendar business() {
        return hours.calendar(Hours.BUSINESS_HOURS);
    }

    private SlaClock and(ClockEvent event) {
        final var longer = new ArrayList<>(history);
        longer.add(event);
        return new SlaClock(longer, hours);
    }

    private void requireOpen() {
        require(state.closed() == null, Code.CLOSED, "The incident is closed. Reopen it first.");
    }

    private void requireRunning() {
        requireOpen();
        require(state.stopped() == null, Code.ALREADY_RESTORED,
            "The studio was recorded as restored. If it never worked, withdraw that first.");
    }

    /** When the word last came that it failed again; never later than it was written down, since work may begin at once. */
    private Instant lastReopened() {
        return history.stream().filter(ClockEvent.Reopened.class::isInstance)
            .map(event -> Times.earlier(event.at(), event.recordedAt()))
            .reduce(Instant.MIN, (first, second) -> second);
    }

    private void requireHappened(Instant at, Instant now) {
        require(!at.isAfter(now), Code.IN_THE_FUTURE, "%s lies ahead. Record it when it has happened.".formatted(said(at)));
        require(!at.isBefore(reported()), Code.BEFORE_THE_REPORT,
            "%s is before the report. Give a later time.".formatted(said(at)));
    }

    /** The caller's clock may be ahead of ours: then the report was recorded before its own time. */
    private Instant reported() {
        return Times.earlier(state.phases().get(0).facts().reportedAt(), history.get(0).recordedAt());
    }

    private void requireRecordedInTime(Instant since, Instant now, Instant loggedAt) {
        require(!since.isBefore(now) || loggedAt != null && !since.isBefore(loggedAt), Code.BACKDATED,
            "A pause can begin earlier than now only from a logged attempt or arrival. Log it, or let the pause begin now.");
    }

    private static void require(boolean allowed, Code code, String message) {
        if (!allowed) {
            throw new ClockRefused(code, message);
        }
    }

    private static String named(String by) {
        require(by != null && !by.isBlank(), Code.NEEDS_NAME, "Say who does this.");
        return by;
    }

    private String said(Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(business().zone()).format(at);
    }
}
