package com.vivition.sla.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a history has led to.
 *
 * @param pauses      in the order in which they were asked for
 * @param addressedAt null = not yet
 * @param stopped     null = not restored
 * @param closed      null = open
 */
record ClockState(List<Phase> phases, List<Pause> pauses, Instant addressedAt, ClockEvent.Stopped stopped, ClockEvent.Closed closed) {

    static ClockState of(List<ClockEvent> history) {
        if (history.isEmpty() || !(history.get(0) instanceof ClockEvent.Started first)) {
            throw new IllegalArgumentException("A clock's history must begin with its start");
        }
        ClockState state = new ClockState(List.of(first.phase()), List.of(), null, null, null);
        for (final ClockEvent event : history.subList(1, history.size())) {
            state = state.after(event);
        }
        return state;
    }

    private ClockState after(ClockEvent event) {
        if (event instanceof ClockEvent.Corrected corrected) {
            return new ClockState(corrected.phases(), pauses, addressedAt, stopped, closed);
        }
        if (event instanceof ClockEvent.Changed changed) {
            return new ClockState(and(phases, changed.phase()), pauses, addressedAt, stopped, closed);
        }
        if (event instanceof ClockEvent.Paused paused) {
            final var pause = new Pause(paused.reason(), paused.at(), paused.until(), paused.reviewAt(), paused.by());
            return withPauses(and(pauses, pause));
        }
        if (event instanceof ClockEvent.Resumed resumed) {
            return withPauses(resumedAt(resumed.at()));
        }
        if (event instanceof ClockEvent.Addressed addressed) {
            return new ClockState(phases, pauses, addressed.at(), stopped, closed);
        }
        if (event instanceof ClockEvent.Stopped stop) {
            return new ClockState(phases, nothingPausesFrom(stop.recordedAt()), addressedAt, stop, closed);
        }
        if (event instanceof ClockEvent.StopWithdrawn) {
            return new ClockState(phases, pauses, addressedAt, null, closed);
        }
        if (event instanceof ClockEvent.Reopened reopened) {
            return new ClockState(phases, and(pauses, sinceRestored(reopened)), addressedAt, null, null);
        }
        if (event instanceof ClockEvent.Closed end) {
            return new ClockState(phases, pauses, addressedAt, stopped, end);
        }
        if (event instanceof ClockEvent.HoursEdited) {
            return this;
        }
        throw new IllegalArgumentException("A clock starts once: " + event);
    }

    private ClockState withPauses(List<Pause> others) {
        return new ClockState(phases, others, addressedAt, stopped, closed);
    }

    private List<Pause> resumedAt(Instant at) {
        return pauses.stream()
            .map(pause -> pause.covers(at) ? pause.endingAt(at) : pause)
            .filter(pause -> !pause.since().equals(pause.until()))
            .toList();
    }

    /** A studio that works waits for nobody: running pauses end, those that lie ahead fall away. */
    private List<Pause> nothingPausesFrom(Instant at) {
        return resumedAt(at).stream().filter(pause -> pause.since().isBefore(at)).toList();
    }

    private Pause sinceRestored(ClockEvent.Reopened reopened) {
        final Instant restored = stopped != null ? stopped.at() : closed.at();
        return new Pause(PauseReason.RESTORED, restored, reopened.at(), null, reopened.by());
    }

    private static <T> List<T> and(List<T> list, T next) {
        final var longer = new ArrayList<>(list);
        longer.add(next);
        return List.copyOf(longer);
    }
}
