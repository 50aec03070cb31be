package com.vivition.sla.portal.duty;

import com.vivition.sla.engine.CalendarFolding;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.DutyStaff;
import com.vivition.sla.rota.Rota;
import com.vivition.sla.rota.RotaEdition;
import com.vivition.sla.rota.RotaEditor;
import com.vivition.sla.rota.Shift;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shifts as an iCalendar object (RFC 5545): four weeks back, half a year ahead. Times are UTC, so that no calendar
 * needs our time zone's rules; a shift keeps its id as long as it begins when it does.
 */
@Component
class DutyCalendar {

  private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
  private static final Duration BACK = Duration.ofDays(28);
  private static final Duration AHEAD = Duration.ofDays(182);

  private static final VTimeZone UTC = new VTimeZone(new PropertyList(List.of(new TzId("Etc/UTC"))),
      new ComponentList<Observance>(List.of(new Standard(new PropertyList(List.of(
          new DtStart<>(LocalDateTime.of(1970, 1, 1, 0, 0)), new TzOffsetFrom(ZoneOffset.UTC),
          new TzOffsetTo(ZoneOffset.UTC)))))));

  private final Rota rota;
  private final RotaEditor editor;
  private final DutyStaff staff;
  private final DutySettings settings;
  private final Clock clock;

  DutyCalendar(Rota rota, RotaEditor editor, DutyStaff staff, DutySettings settings, Clock clock) {
    this.rota = rota;
    this.editor = editor;
    this.staff = staff;
    this.settings = settings;
    this.clock = clock;
  }

  /** The feed, its lines folded. */
  @Transactional(readOnly = true)
  public String written(Feed feed) {
    final List<CalendarComponent> events = new ArrayList<>();
    // without any event a calendar still has to have a component
    events.add(UTC);
    (feed.line() == null ? Arrays.stream(DutyLine.values()) : Stream.of(feed.line()))
        .forEach(line -> events.addAll(events(line, feed)));
    final var calendar = new Calendar(new PropertyList(List.of(new ProdId("-//VIVITION//SLA//EN"),
        ImmutableVersion.VERSION_2_0, ImmutableCalScale.GREGORIAN,
        new XProperty("X-WR-CALNAME", feed.line() == null ? "My duty" : "On duty: " + feed.line().title()),
        new XProperty("X-PUBLISHED-TTL", "PT1H"))), new ComponentList<>(events));
    return CalendarFolding.fold(calendar.toString());
  }

  private List<VEvent> events(DutyLine line, Feed feed) {
    final Instant now = clock.instant();
    final RotaEdition edition = editor.edition(line);
    final Map<String, String> names = staff.named(line);
    return rota.between(line, now.minus(BACK), now.plus(AHEAD)).stream()
        .filter(shift -> feed.line() != null || shift.users().contains(feed.user()))
        .map(shift -> event(shift, feed, edition, names)).toList();
  }

  private VEvent event(Shift shift, Feed feed, RotaEdition edition, Map<String, String> names) {
    final boolean own = feed.line() == null;
    final Instant edited = edition.at().truncatedTo(ChronoUnit.SECONDS);
    return new VEvent(new PropertyList(List.of(
        new Uid("%s-%sZ-%s@%s".formatted(own ? "duty" : "line", ID.format(shift.start()),
            shift.line().word(), settings.host())),
        new Sequence(edition.revision()),
        new DtStamp(edited),
        new LastModified(edited),
        new DtStart<>(shift.start()),
        new DtEnd<>(shift.end()),
        new Summary(own ? mine(shift, feed.user()) : everybodys(shift, names)),
        // who is next in line may make plans
        !own || shift.first().equals(feed.user()) ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT,
        new Url(URI.create(settings.publicUrl() + "/rota")))));
  }

  private static String mine(Shift shift, String user) {
    return shift.first().equals(user) ? "On duty: " + shift.line().title() : "Next in line: " + shift.line().title();
  }

  private static String everybodys(Shift shift, Map<String, String> names) {
    return shift.users().stream().map(user -> names.getOrDefault(user, user))
        .map(name -> name.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ")).collect(Collectors.joining(", then "));
  }
}
