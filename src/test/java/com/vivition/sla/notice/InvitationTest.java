package com.vivition.sla.notice;

import static com.vivition.sla.notice.Situation.at;
import static com.vivition.sla.notice.Situation.underWay;
import static com.vivition.sla.notice.Writing.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.vivition.sla.visit.Technician;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What arrives in people's calendars, read by two libraries that know nothing of each other. */
class InvitationTest {

  /** The files to look at, or to drop into a calendar. */
  private static final Path FILES = Path.of("target", "invitations");

  @Test
  void an_operator_is_invited() throws Exception {
    final MailCalendar calendar = toOperator(NoticeKind.VISIT_AGREED, SiteVisit.agreed(), null);
    final ICalendar read = valid(calendar, "invitation-operator");
    final VEvent event = read.getEvents().get(0);
    assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo(SiteVisit.ID + "@vivition.example");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(event.getStatus().isConfirmed()).isTrue();
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(at("2026-11-13T14:00"));
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(at("2026-11-13T15:30"));
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(at("2026-11-13T12:00"));
    assertThat(event.getOrganizer().getEmail()).isEqualTo("storing@vivition.example");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(event.getAttendees().get(0).getEmail()).isEqualTo("zoe@autovenlo.example");
    assertThat(event.getAttendees().get(0).getCommonName()).isEqualTo("Zoë van Dijk");
    assertThat(event.getSummary().getValue()).isEqualTo("VIVITION op bezoek bij Venlo 1");
    assertThat(event.getLocation().getValue()).isEqualTo("Venlo 1, Diafragmastraat 48, 5900 ZC Venlo, NL");
    assertThat(event.getGeo().getLatitude()).isEqualTo(51.3911);
    assertThat(event.getGeo().getLongitude()).isEqualTo(6.1405);
    // nobody knows on which day it is read
    assertThat(event.getDescription().getValue()).contains("om camera-1 (Lumora LX-45) te vervangen", "/o/nl/")
        .doesNotContain("vandaag", "tom.janssen@");
  }

  @Test
  void a_technician_has_all_he_needs_in_his_calendar() throws Exception {
    final MailCalendar calendar = toTechnician(NoticeKind.VISIT_AGREED, SiteVisit.agreed(), SiteVisit.TOM, null);
    final VEvent event = valid(calendar, "invitation-technician").getEvents().get(0);
    assertThat(event.getSummary().getValue()).isEqualTo("Venlo 1: replace camera-1 (Lumora LX-45)");
    assertThat(event.getDescription().getValue()).contains("Leave: Friday 13 November 2026 12:50",
        "query=51.3911%2C6.1405", "Zoë van Dijk, +31612345678", "Lumora LX-45 camera, serial number LX45-30977",
        "Pick up at: Warehouse Utrecht, Vaartkade 8, 3500 ZC Utrecht, NL", "Incident: INC-2026-000123",
        "https://sla.vivition.example/visit/" + SiteVisit.ID);
  }

  @Test
  void a_move_and_a_cancellation_find_the_entry_that_they_change() throws Exception {
    final SiteVisit moved = SiteVisit.agreed().moved("2026-11-16T09:00", SiteVisit.TOM);
    final ICalendar move = valid(toOperator(NoticeKind.VISIT_MOVED, moved, "2026-11-13T14:00"), "move-operator");
    valid(toTechnician(NoticeKind.VISIT_MOVED, moved, SiteVisit.TOM, "2026-11-13T14:00"), "move-technician");
    final ICalendar end =
        valid(toOperator(NoticeKind.VISIT_CANCELLED, moved.cancelled(), "2026-11-16T09:00"), "cancellation-operator");
    valid(toTechnician(NoticeKind.VISIT_CANCELLED, moved.cancelled(), SiteVisit.TOM, "2026-11-16T09:00"),
        "cancellation-technician");

    assertThat(move.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(end.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(end.getEvents().get(0).getStatus().isCancelled()).isTrue();
    assertThat(move.getEvents().get(0).getUid()).isEqualTo(end.getEvents().get(0).getUid());
    assertThat(move.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
    assertThat(end.getEvents().get(0).getSequence().getValue()).isEqualTo(2);
    assertThat(end.getEvents().get(0).getDateStart().getValue().toInstant()).isEqualTo(at("2026-11-16T09:00"));
  }

  @Test
  void the_former_technician_is_told_that_somebody_else_goes() throws Exception {
    final SiteVisit moved = SiteVisit.agreed().moved("2026-11-13T14:00", SiteVisit.FEMKE);
    final Recipient tom = SiteVisit.reader(SiteVisit.TOM);
    final Invitation his = SiteVisit.agreed().invitation(Audience.TECHNICIAN, tom, null).cancelled(1);
    final Mail mail = Writing.writer().write(NoticeKind.VISIT_CANCELLED, 1, Letter.with(his),
        underWay().visit(moved).context());
    assertThat(mail.text())
        .contains("Somebody else goes to Venlo 1: the visit of today 14:00 to 15:30 is no longer yours.");
    final ICalendar read = valid(mail.calendar(), "handover-technician");
    assertThat(read.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(read.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
    assertThat(read.getEvents().get(0).getDescription().getValue()).contains("Somebody else goes there.");
  }

  @ParameterizedTest
  @CsvSource({
      // the last hours before and the first after both clock changes, and the hour that exists twice
      "2026-10-23T16:00, 2026-10-23T14:00:00Z", "2026-10-26T09:00, 2026-10-26T08:00:00Z",
      "2026-10-25T01:30, 2026-10-24T23:30:00Z", "2026-10-25T02:30, 2026-10-25T00:30:00Z",
      "2026-10-25T03:30, 2026-10-25T02:30:00Z",
      "2027-03-26T16:00, 2027-03-26T15:00:00Z", "2027-03-29T09:00, 2027-03-29T07:00:00Z",
      "2027-03-28T01:30, 2027-03-28T00:30:00Z", "2027-03-28T03:30, 2027-03-28T01:30:00Z"})
  void a_visit_around_a_clock_change_begins_and_ends_when_it_was_agreed(String local, String utc) throws Exception {
    final SiteVisit visit = SiteVisit.agreed().moved(local, SiteVisit.TOM);
    final VEvent event = valid(toOperator(NoticeKind.VISIT_MOVED, visit, null), "clock-change").getEvents().get(0);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(utc);
    // an hour and a half later, whatever the clock on the wall says
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse(utc).plusSeconds(5400));
    assertThat(event.getDescription().getValue()).doesNotContain("null");
  }

  private static MailCalendar toOperator(NoticeKind kind, SiteVisit visit, String before) {
    return Writing.toOperator(kind, ZOE, underWay().visit(visit), visit.invitation(Audience.OPERATOR, ZOE, before))
        .calendar();
  }

  private static MailCalendar toTechnician(NoticeKind kind, SiteVisit visit, Technician technician, String before) {
    final Recipient reader = SiteVisit.reader(technician);
    return Writing.writer().write(kind, 1, Letter.with(visit.invitation(Audience.TECHNICIAN, reader, before)),
        underWay().visit(visit).context()).calendar();
  }

  /** Passes both libraries' own rules, and is left as a file to look at. */
  private static ICalendar valid(MailCalendar calendar, String name) throws Exception {
    write(name, calendar.text());
    final Calendar strict = new CalendarBuilder().build(new StringReader(calendar.text()));
    assertThat(strict.validate(true).getEntries()).isEmpty();
    final CalendarComponent event = strict.getComponents().get(0);
    assertThat(((net.fortuna.ical4j.model.component.VEvent) event).validate(
        calendar.method() == MailCalendar.Method.CANCEL ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST)
        .getEntries()).isEmpty();
    final ICalendar read = Biweekly.parse(calendar.text()).first();
    assertThat(read.validate(ICalVersion.V2_0)).isEmpty();
    assertThat(read.getEvents()).hasSize(1);
    return read;
  }

  private static void write(String name, String text) throws IOException {
    Files.createDirectories(FILES);
    Files.writeString(FILES.resolve(name + ".ics"), text, StandardCharsets.UTF_8);
  }
}
