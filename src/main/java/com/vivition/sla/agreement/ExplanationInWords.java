package com.vivition.sla.agreement;

import com.vivition.sla.time.Segment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One explanation in one language. */
final class ExplanationInWords {

    private final Explanation why;
    private final Wording words;

    ExplanationInWords(Explanation why, Wording words) {
        this.why = why;
        this.words = words;
    }

    String text() {
        return String.join(" ", sentences(List.of(String.join("; ", course()))));
    }

    /** One thing a line. */
    List<String> lines() {
        return sentences(course()).stream().map(line -> Character.toUpperCase(line.charAt(0)) + line.substring(1)).toList();
    }

    private List<String> sentences(List<String> course) {
        final var sentences = new ArrayList<String>();
        final Phase first = why.phases().get(0);
        final Instant reportedAt = first.facts().reportedAt();
        sentences.add(words.reported.formatted(day(reportedAt), words.of(first.facts().channel())));
        if (first.coverage().target(why.target()).isEmpty()) {
            sentences.add(words.withoutTarget.formatted(words.of(first.coverage().countsIn())));
        } else {
            if (first.coverage().opensIn() != first.coverage().countsIn()) {
                sentences.add(words.channelOpens.formatted(words.of(first.facts().channel()), words.of(first.coverage().opensIn())));
            }
            final String from = sameDay(reportedAt, why.startsAt()) ? time(why.startsAt()) : weekday(why.startsAt());
            sentences.add(words.counts.formatted(words.of(first.coverage().countsIn()), from));
        }
        why.phases().stream().skip(1).map(this::changed).forEach(sentences::add);
        course.stream().filter(part -> !part.isEmpty()).map(part -> part + ".").forEach(sentences::add);
        if (why.due() != null) {
            sentences.add(words.due.formatted(day(why.due())));
        } else if (why.paused()) {
            sentences.add(words.stillPaused);
        }
        return sentences;
    }

    private String changed(Phase phase) {
        final String priority = words.of(phase.facts().priority());
        final String at = weekday(phase.saidAt());
        final String when = phase.over() == null ? at : words.said.formatted(at, words.of(phase.over()));
        return phase.coverage().target(why.target()).isPresent()
            ? words.changed.formatted(when, priority, words.of(phase.coverage().countsIn()))
            : words.changedWithoutTarget.formatted(when, priority);
    }

    /** What became of the time from the start on; closed times in a row are one. */
    private List<String> course() {
        final var parts = new ArrayList<String>();
        final List<Segment> segments = why.segments().stream().filter(s -> s.end().isAfter(why.startsAt())).toList();
        for (int i = 0; i < segments.size(); i++) {
            final Segment segment = segments.get(i);
            switch (segment.kind()) {
                case COUNTED -> parts.add(words.counted.formatted(span(segment), words.of(segment.length())));
                case PAUSED -> parts.add(words.paused.formatted(span(segment), words.of(segment.length()),
                    words.of(PauseReason.valueOf(segment.because()))));
                case CLOSED, HOLIDAY -> {
                    if (Explanation.NO_TARGET.equals(segment.because())) {
                        parts.add(words.noTarget.formatted(span(segment)));
                        break;
                    }
                    final Set<String> names = new LinkedHashSet<>();
                    int last = i;
                    while (last < segments.size() && isClosed(segments.get(last))) {
                        if (segments.get(last).kind() == Segment.Kind.HOLIDAY) {
                            names.add(words.holiday(segments.get(last).because()));
                        }
                        last++;
                    }
                    i = last - 1;
                    parts.add(words.closed.formatted(weekday(segments.get(i).end()))
                        + (names.isEmpty() ? "" : " (" + String.join(", ", names) + ")"));
                }
            }
        }
        return parts;
    }

    private static boolean isClosed(Segment segment) {
        return switch (segment.kind()) {
            case CLOSED -> !Explanation.NO_TARGET.equals(segment.because());
            case HOLIDAY -> true;
            case COUNTED, PAUSED -> false;
        };
    }

    private String span(Segment segment) {
        return weekday(segment.start()) + "–"
            + (sameDay(segment.start(), segment.end()) ? time(segment.end()) : weekday(segment.end()));
    }

    private boolean sameDay(Instant a, Instant b) {
        return LocalDate.ofInstant(a, why.zone()).equals(LocalDate.ofInstant(b, why.zone()));
    }

    private String day(Instant at) {
        return format(at, "EEE d MMM HH:mm");
    }

    private String weekday(Instant at) {
        return format(at, "EEE HH:mm");
    }

    private String time(Instant at) {
        return format(at, "HH:mm");
    }

    /** Dutch short names come with a dot in some places and without in others; ours have none. */
    private String format(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, words.locale).withZone(why.zone()).format(at).replace(".", "");
    }
}
