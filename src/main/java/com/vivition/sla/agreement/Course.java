package com.vivition.sla.agreement;

import static com.vivition.sla.time.Times.earlier;
import static com.vivition.sla.time.Times.later;

import com.vivition.sla.time.Interval;
import com.vivition.sla.time.Segment;
import com.vivition.sla.time.ServiceCalendar;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The arithmetic of a clock's course: stretches of time, each with the coverage in force, and the pauses over them (R6 to R8).
 * What a stretch uses of a target is a share; the next stretch goes on with the rest of that share, whatever its target is.
 */
final class Course {

    /** A phase from when it takes effect to when the next one does; the last one has no end ({@link Instant#MAX}). */
    private record Stretch(Instant from, Instant to, Phase phase) {
    }

    private final ServiceHours hours;
    /** What was so when the report came; a later word may have overtaken it before the clock started. */
    private final Phase reported;
    private final List<Stretch> stretches;
    private final List<Pause> pauses;

    Course(List<Phase> phases, List<Pause> pauses, ServiceHours hours) {
        this.hours = hours;
        this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::since)).toList();
        this.reported = phases.get(0);
        this.stretches = stretches(phases);
    }

    /** When the service time began to pass, or will: the earliest that any word asks for (R5). */
    Instant startsAt() {
        return stretches.get(0).from();
    }

    /**
     * The instant at which {@code percent} of the target is used; empty without a target and while a pause without an end keeps
     * it away. Phases that took effect at {@code stop} or later have no say; null = not stopped.
     */
    Optional<Instant> reaches(Target target, int percent, Instant stop) {
        Duration left = null;
        Duration whole = null;
        for (final Stretch stretch : until(stop)) {
            final Duration next = stretch.phase().coverage().target(target).orElse(null);
            if (next == null) {
                continue;
            }
            left = whole == null ? next.multipliedBy(percent).dividedBy(100) : rescaled(left, whole, next);
            whole = next;
            final Instant end = earlier(stretch.to(), openPause(target));
            if (end.equals(Instant.MAX)) {
                return Optional.of(counts(stretch).due(stretch.from(), left, intervals(target)));
            }
            final Duration worked = counts(stretch).worked(stretch.from(), end, intervals(target));
            if (left.compareTo(worked) <= 0) {
                return Optional.of(counts(stretch).due(stretch.from(), left, intervals(target)));
            }
            left = left.minus(worked);
        }
        return Optional.empty();
    }

    /** What is used until {@code end} of the target in force then, in terms of that target. */
    Usage used(Target target, Instant end) {
        Duration used = Duration.ZERO;
        Duration whole = null;
        for (final Stretch stretch : until(end)) {
            final Duration next = stretch.phase().coverage().target(target).orElse(null);
            if (next != null) {
                used = whole == null ? used : rescaled(used, whole, next);
                whole = next;
                used = used.plus(counts(stretch).worked(stretch.from(), earlier(stretch.to(), end), intervals(target)));
            }
        }
        return new Usage(used, whole);
    }

    /** Service time from {@code due} to {@code stop}, pauses excluded, in the hours of whatever coverage was in force. */
    Duration overrun(Target target, Instant due, Instant stop) {
        Duration sum = Duration.ZERO;
        for (final Stretch stretch : stretches) {
            sum = sum.plus(counts(stretch).worked(later(stretch.from(), due), earlier(stretch.to(), stop), intervals(target)));
        }
        return sum;
    }

    /**
     * The time from the report to {@code end}, told (R12). Time before the start and time without a target shows as closed.
     *
     * @param stop as in {@link #reaches}
     */
    List<Segment> explain(Target target, Instant reportedAt, Instant end, Instant stop) {
        final var segments = new ArrayList<Segment>();
        segments.addAll(opens(reported).explain(reportedAt, earlier(startsAt(), end), List.of()));
        for (final Stretch stretch : until(stop)) {
            final Instant from = later(stretch.from(), reportedAt);
            final Instant to = earlier(stretch.to(), end);
            if (!from.isBefore(to)) {
                continue;
            }
            if (stretch.phase().coverage().target(target).isPresent()) {
                counts(stretch).explain(from, to, intervals(target)).stream().flatMap(this::withReasons).forEach(segments::add);
            } else {
                segments.add(new Segment(from, to, Segment.Kind.CLOSED, Explanation.NO_TARGET));
            }
        }
        return List.copyOf(segments);
    }

    /** The course as it was before anything that took effect at {@code stop} or later; null = all of it. */
    private List<Stretch> until(Instant stop) {
        if (stop == null) {
            return stretches;
        }
        final var before = new ArrayList<>(stretches.subList(0, 1));
        stretches.stream().skip(1).filter(stretch -> stretch.from().isBefore(stop)).forEach(before::add);
        final Stretch last = before.remove(before.size() - 1);
        before.add(new Stretch(last.from(), Instant.MAX, last.phase()));
        return before;
    }

    /** A later word wins from when it takes effect, even over one that was to take effect after it. */
    private List<Stretch> stretches(List<Phase> phases) {
        final var starts = new ArrayList<Instant>();
        Instant start = Instant.MAX;
        for (final Phase phase : phases) {
            final Instant from = takesEffect(phase, start);
            starts.add(from);
            start = earlier(start, from);
        }
        final var found = new ArrayList<Stretch>();
        Instant to = Instant.MAX;
        for (int i = phases.size() - 1; i >= 0; i--) {
            if (starts.get(i).isBefore(to)) {
                found.add(0, new Stretch(starts.get(i), to, phases.get(i)));
                to = starts.get(i);
            }
        }
        return List.copyOf(found);
    }

    /** R5: at the channel's next opening; our own people's word at once, if the clock runs by then. */
    private Instant takesEffect(Phase phase, Instant start) {
        final boolean running = !phase.saidAt().isBefore(start);
        return running && phase.over() == null ? phase.saidAt() : opens(phase).nextOpening(phase.saidAt());
    }

    private ServiceCalendar opens(Phase phase) {
        return hours.calendar(phase.coverage().opensIn());
    }

    private ServiceCalendar counts(Stretch stretch) {
        return hours.calendar(stretch.phase().coverage().countsIn());
    }

    private List<Interval> intervals(Target target) {
        return switch (target) {
            case ADDRESS -> List.of();
            case RESTORE -> pauses.stream().map(Pause::interval).toList();
        };
    }

    /** When the pause without a known end begins; {@link Instant#MAX} = there is none. */
    Instant openPause(Target target) {
        return intervals(target).stream()
            .filter(pause -> pause.end().equals(Instant.MAX))
            .map(Interval::start)
            .findFirst()
            .orElse(Instant.MAX);
    }

    /** Splits a paused segment where the reason changes: the calendar has united the pauses. */
    private Stream<Segment> withReasons(Segment segment) {
        if (segment.kind() != Segment.Kind.PAUSED) {
            return Stream.of(segment);
        }
        final var parts = new ArrayList<Segment>();
        Instant cursor = segment.start();
        for (final Pause pause : pauses) {
            final Instant end = earlier(segment.end(), pause.interval().end());
            if (cursor.isBefore(end) && !pause.since().isAfter(cursor)) {
                parts.add(new Segment(cursor, end, Segment.Kind.PAUSED, pause.reason().name()));
                cursor = end;
            }
        }
        return parts.stream();
    }

    private static Duration rescaled(Duration part, Duration whole, Duration other) {
        if (whole.equals(other)) {
            return part;
        }
        return Duration.ofNanos(nanos(part).multiply(nanos(other)).divide(nanos(whole)).longValueExact());
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.toNanos());
    }
}
