package com.vivition.sla.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Tells one stretch of time as segments (R12), in order of time. */
final class Explainer {

    private final ZoneId zone;
    private final ServiceYears years;
    private final List<Interval> pauses;
    private final List<Segment> segments = new ArrayList<>();

    Explainer(ZoneId zone, ServiceYears years, List<Interval> pauses) {
        this.zone = zone;
        this.years = years;
        this.pauses = pauses;
    }

    List<Segment> explain(Instant from, Instant to) {
        Instant cursor = from;
        while (cursor.isBefore(to)) {
            final ServiceYear year = years.at(cursor);
            final boolean known = !cursor.isBefore(year.start()) && cursor.isBefore(year.end());
            final Instant yearsEnd = known ? year.end() : cursor.isBefore(year.start()) ? year.start() : to;
            final Instant end = Times.earlier(to, yearsEnd);
            if (known) {
                oneYear(year, cursor, end);
            } else {
                add(cursor, end, Segment.Kind.CLOSED, null);
            }
            cursor = end;
        }
        return List.copyOf(segments);
    }

    private void oneYear(ServiceYear year, Instant from, Instant to) {
        Instant cursor = from;
        for (final Interval opening : year.openings(from, to)) {
            closed(year, cursor, opening.start());
            open(opening);
            cursor = opening.end();
        }
        closed(year, cursor, to);
    }

    private void open(Interval opening) {
        Instant cursor = opening.start();
        for (final Interval pause : pauses) {
            final Instant start = Times.later(cursor, pause.start());
            final Instant end = Times.earlier(opening.end(), pause.end());
            if (start.isBefore(end)) {
                add(cursor, start, Segment.Kind.COUNTED, null);
                add(start, end, Segment.Kind.PAUSED, null);
                cursor = end;
            }
        }
        add(cursor, opening.end(), Segment.Kind.COUNTED, null);
    }

    private void closed(ServiceYear year, Instant from, Instant to) {
        Instant cursor = from;
        while (cursor.isBefore(to)) {
            final LocalDate date = LocalDate.ofInstant(cursor, zone);
            final Instant nextDay = date.plusDays(1).atStartOfDay(zone).toInstant();
            // a clock change at midnight can put the next day's first instant behind us
            final Instant end = cursor.isBefore(nextDay) ? Times.earlier(to, nextDay) : to;
            final String name = year.exceptionOn(date);
            add(cursor, end, name == null ? Segment.Kind.CLOSED : Segment.Kind.HOLIDAY, name);
            cursor = end;
        }
    }

    private void add(Instant start, Instant end, Segment.Kind kind, String because) {
        if (!start.isBefore(end)) {
            return;
        }
        final var next = new Segment(start, end, kind, because);
        final int last = segments.size() - 1;
        if (last >= 0 && next.continues(segments.get(last))) {
            segments.set(last, segments.get(last).until(end));
        } else {
            segments.add(next);
        }
    }
}
