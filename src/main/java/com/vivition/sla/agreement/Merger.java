package com.vivition.sla.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The course of two clocks that become one (R11). */
final class Merger {

    /** What one of the two was, by a word of then. */
    private record Word(SlaClock of, Phase phase) {
    }

    private Merger() {
    }

    /** The course of whichever started first, with the higher priority of the two from when one of them had it. */
    static List<Phase> phases(SlaClock survivor, SlaClock other, Entitlement entitlement) {
        final boolean later = survivor.startsAt().isAfter(other.startsAt());
        final SlaClock first = later ? other : survivor;
        final SlaClock second = later ? survivor : other;
        final Agreement agreement = survivor.facts().agreement();
        final Instant reportedAt = first.phases().get(0).facts().reportedAt();
        Priority firsts = first.phases().get(0).facts().priority();
        Priority seconds = null;
        final var phases = new ArrayList<Phase>();
        phases.add(phase(first.phases().get(0), agreement, firsts, reportedAt, entitlement));
        for (final Word word : wordsAfterTheFirst(first, second)) {
            final Priority before = higher(firsts, seconds);
            if (word.of == first) {
                firsts = word.phase.facts().priority();
            } else {
                seconds = word.phase.facts().priority();
            }
            final Priority now = higher(firsts, seconds);
            if (word.of == first || now != before) {
                phases.add(phase(word.phase, agreement, now, reportedAt, entitlement));
            }
        }
        return phases;
    }

    private static List<Word> wordsAfterTheFirst(SlaClock first, SlaClock second) {
        return Stream.concat(first.phases().stream().skip(1).map(phase -> new Word(first, phase)),
                second.phases().stream().map(phase -> new Word(second, phase)))
            .sorted(Comparator.comparing(word -> word.phase.since())).toList();
    }

    private static Phase phase(Phase was, Agreement agreement, Priority priority, Instant reportedAt, Entitlement entitlement) {
        final var facts = new Facts(agreement, priority, was.facts().channel(), reportedAt);
        return new Phase(was.since(), was.over(), facts, entitlement.of(facts));
    }

    /** @param other null: none */
    private static Priority higher(Priority one, Priority other) {
        return other == null || one.compareTo(other) <= 0 ? one : other;
    }
}
