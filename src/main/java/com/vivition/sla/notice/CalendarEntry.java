package com.vivition.sla.notice;

import com.vivition.sla.engine.CalendarFolding;
import com.vivition.sla.visit.GeoPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * A visit as it stands in one person's calendar. Times are UTC, so that no calendar needs our time zone's rules; nobody
 * sees who else is invited.
 *
 * @param uid         the visit's for all its readers, however often it is moved
 * @param sequence    grows with everything that the reader is told about it
 * @param description several lines; empty for none
 * @param where       null: the address has no coordinates
 * @param page        where more is found; null: nowhere
 */
record CalendarEntry(String uid, int sequence, MailCalendar.Method method, Instant writtenAt, Mailbox organizer,
    Mailbox attendee, Instant start, Instant end, String summary, String description, String location, GeoPoint where,
    String page) {

  private static final String PRODUCT = "-//VIVITION//SLA//EN";

  /** The iCalendar object for its reader. */
  MailCalendar written() {
    final var event = new VEvent(new PropertyList(properties()));
    final var calendar = new Calendar(new PropertyList(List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0,
        ImmutableCalScale.GREGORIAN, isRequest() ? ImmutableMethod.REQUEST : ImmutableMethod.CANCEL)),
        new ComponentList<>(List.of(event)));
    return new MailCalendar(method, CalendarFolding.fold(calendar.toString()));
  }

  private List<Property> properties() {
    final List<Property> properties = new ArrayList<>(List.of(
        new Uid(uid),
        new Sequence(sequence),
        new DtStamp(writtenAt.truncatedTo(ChronoUnit.SECONDS)),
        new DtStart<>(start.truncatedTo(ChronoUnit.SECONDS)),
        new DtEnd<>(end.truncatedTo(ChronoUnit.SECONDS)),
        new Summary(text(summary)),
        new Location(text(location)),
        status(),
        busy(),
        new Organizer(named(organizer, List.of()), address(organizer)),
        new Attendee(named(attendee, isRequest()
            ? List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE) : List.of()), address(attendee))));
    if (!text(description).isEmpty()) {
      properties.add(new Description(text(description)));
    }
    if (where != null) {
      properties.add(new Geo(degrees(where.latitude()), degrees(where.longitude())));
    }
    if (page != null) {
      properties.add(new Url(URI.create(page)));
    }
    return properties;
  }

  private boolean isRequest() {
    return method == MailCalendar.Method.REQUEST;
  }

  private Status status() {
    return isRequest() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED;
  }

  private Transp busy() {
    return isRequest() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT;
  }

  private static ParameterList named(Mailbox mailbox, List<Parameter> more) {
    final List<Parameter> parameters = new ArrayList<>(more);
    if (mailbox.name() != null) {
      // a quotation mark cannot stand in a parameter
      parameters.add(new Cn(text(mailbox.name()).replace('"', '\'')));
    }
    return new ParameterList(parameters);
  }

  private static URI address(Mailbox mailbox) {
    try {
      return new URI("mailto", mailbox.address(), null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not a mail address: " + mailbox.address(), e);
    }
  }

  private static BigDecimal degrees(double angle) {
    return BigDecimal.valueOf(angle).setScale(6, RoundingMode.HALF_UP);
  }

  /** People's text without what iCalendar cannot carry: control characters, halves of characters. */
  static String text(String said) {
    return said.replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
        .replaceAll("\\p{Cs}", "\uFFFD").strip();
  }
}
