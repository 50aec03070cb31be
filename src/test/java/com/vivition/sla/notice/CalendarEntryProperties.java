package com.vivition.sla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import com.vivition.sla.notice.MailCalendar.Method;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever people write, it arrives in their calendars as they wrote it. */
class CalendarEntryProperties {

  private static final Instant NOON = Instant.parse("2026-11-13T12:00:00Z");

  @net.jqwik.api.Property(tries = 300)
  void any_text_is_read_as_it_was_written(@ForAll("peoplesText") String summary, @ForAll("peoplesText") String text)
      throws Exception {
    final MailCalendar written = entry(summary, text, "Zoë", NOON, NOON.plusSeconds(3600)).written();
    final String travelled = new String(written.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

    final VEvent event = Biweekly.parse(travelled).first().getEvents().get(0);
    assertThat(event.getSummary().getValue()).isEqualTo(CalendarEntry.text(summary));
    assertThat(event.getDescription() == null ? "" : event.getDescription().getValue())
        .isEqualTo(CalendarEntry.text(text));
    final CalendarComponent same = new CalendarBuilder().build(new StringReader(travelled)).getComponents().get(0);
    // its reader, not its writer, mistakes a backslash before a line break
    if (!CalendarEntry.text(summary).contains("\\\n")) {
      assertThat(same.getProperty(Property.SUMMARY).orElseThrow().getValue()).isEqualTo(CalendarEntry.text(summary));
    }
  }

  @net.jqwik.api.Property(tries = 300)
  void no_line_is_longer_than_75_octets_and_no_text_makes_a_line_of_its_own(@ForAll("peoplesText") String text,
      @ForAll("peoplesText") String name) {
    final String written = entry(text, text, name, NOON, NOON.plusSeconds(3600)).written().text();
    assertThat(written.replace("\r\n", "")).doesNotContain("\r", "\n");
    assertThat(List.of(written.split("\r\n")))
        .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    assertThat(List.of(written.replace("\r\n ", "").split("\r\n")))
        .filteredOn(line -> line.matches("(BEGIN|ATTENDEE|METHOD).*")).hasSize(4);
    assertThat(Biweekly.parse(written).first().validate(ICalVersion.V2_0)).isEmpty();
  }

  @net.jqwik.api.Property(tries = 300)
  void every_minute_of_the_year_is_the_same_instant_in_the_calendar(@ForAll @IntRange(max = 525_599) int minute)
      throws Exception {
    final Instant start = Instant.parse("2026-12-31T23:00:00Z").plusSeconds(60L * minute);
    final String written = entry("Bezoek", "", null, start, start.plusSeconds(5400)).written().text();
    final VEvent event = Biweekly.parse(written).first().getEvents().get(0);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plusSeconds(5400));
  }

  @Provide
  Arbitrary<String> peoplesText() {
    final Arbitrary<String> odd = Arbitraries.of("\n", "\r\n", ",", ";", "\\", "\\n", "\"", ":", "\t", "é", "📷", "👩🏽‍🔧",
        "\uD83D", "\u2028", "\u0007", "BEGIN:VEVENT", "\nMETHOD:CANCEL\n", "x".repeat(80),
        "ë".repeat(40), "📷".repeat(20));
    return Arbitraries.oneOf(odd, Arbitraries.strings().ofMaxLength(40)).list().ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static CalendarEntry entry(String summary, String description, String name, Instant start, Instant end) {
    return new CalendarEntry("visit-1@vivition.example", 0, Method.REQUEST, NOON,
        new Mailbox("storing@vivition.example", "VIVITION Support"), new Mailbox("zoe@autovenlo.example", name), start,
        end, summary, description, "Venlo 1", null, null);
  }
}
