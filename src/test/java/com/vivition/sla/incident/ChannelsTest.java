package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Facts;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.testing.SteeredApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** R3 and R5 row by row, at every kind of hour: the deployed table and the clock against a reckoning by the minute. */
@SteeredApplication
class ChannelsTest {

  /** Local times; each kind of hour has its own. */
  private static final List<String> REPORTED = List.of(
      // business hours, and their edges
      "2026-11-16T10:00", "2026-11-20T16:00", "2026-11-16T09:00", "2026-11-16T08:59", "2026-11-16T16:59", "2026-11-16T17:00",
      "2026-11-20T13:00", "2026-11-20T17:00",
      // extended hours only, and their edges
      "2026-11-16T08:00", "2026-11-16T07:59", "2026-11-16T20:10", "2026-11-16T21:59", "2026-11-16T22:00", "2026-11-17T18:00",
      // night
      "2026-11-16T23:30", "2026-11-17T00:00", "2026-11-17T03:00",
      // weekend
      "2026-11-21T20:00", "2026-11-21T20:10", "2026-11-21T23:00", "2026-11-22T09:00", "2026-11-22T21:59",
      // holidays, and working days that are none elsewhere
      "2026-12-24T15:00", "2026-12-25T20:30", "2026-12-26T23:30", "2026-12-31T16:30", "2027-01-01T10:00", "2027-03-26T14:00",
      "2027-03-29T21:45", "2027-04-27T12:00", "2027-05-05T14:00", "2027-05-06T09:00",
      // the nights of the clock change, which does twice or skips an hour
      "2026-10-24T20:00", "2026-10-25T01:30", "2026-10-25T02:30", "2026-10-25T03:00", "2027-03-27T20:00", "2027-03-28T01:59",
      "2027-03-28T03:00", "2027-03-28T21:00");

  @Autowired
  private Entitlement entitlement;
  @Autowired
  private ServiceHours hours;

  static Stream<Arguments> rows() {
    return Arrays.stream(Agreement.values()).flatMap(agreement -> Arrays.stream(Priority.values()).flatMap(priority ->
        Arrays.stream(Channel.values()).map(channel -> Arguments.of(agreement, priority, channel))));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_clock_starts_and_ends_as_counted_by_the_minute(Agreement agreement, Priority priority, Channel channel) {
    for (final String local : REPORTED) {
      final Instant reported = LocalDateTime.parse(local).atZone(Reckoning.ZONE).toInstant();
      final var clock = SlaClock.start(new Facts(agreement, priority, channel, reported), entitlement, hours, reported, "support");
      final var reckoned = new Reckoning(agreement, priority, channel, reported);
      final Instant due = reckoned.due();

      assertThat(clock.startsAt()).as("start of %s", local).isEqualTo(reckoned.start());
      assertThat(clock.due(Target.RESTORE).orElse(null)).as("restore by, of %s", local).isEqualTo(due);
      assertThat(clock.due(Target.ADDRESS).orElse(null)).as("address by, of %s", local).isEqualTo(due);
    }
  }

  /** The contract as a reader of R3 and R5 writes it down. */
  @ParameterizedTest
  @CsvSource({
      "BUSINESS, HIGH, PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 4", "BUSINESS, HIGH, EMERGENCY_PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 4",
      "BUSINESS, MEDIUM, EMAIL, BUSINESS_HOURS, BUSINESS_HOURS, 4", "BUSINESS, MEDIUM, MONITORING, BUSINESS_HOURS, BUSINESS_HOURS, 4",
      "BUSINESS, LOW, PORTAL, BUSINESS_HOURS, BUSINESS_HOURS, 0", "EXTENDED, HIGH, EMERGENCY_PHONE, EXTENDED_HOURS, EXTENDED_HOURS, 4",
      "EXTENDED, HIGH, PHONE, BUSINESS_HOURS, EXTENDED_HOURS, 4", "EXTENDED, HIGH, EMAIL, BUSINESS_HOURS, EXTENDED_HOURS, 4",
      "EXTENDED, HIGH, PORTAL, BUSINESS_HOURS, EXTENDED_HOURS, 4", "EXTENDED, HIGH, MONITORING, BUSINESS_HOURS, EXTENDED_HOURS, 4",
      "EXTENDED, MEDIUM, EMERGENCY_PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 4",
      "EXTENDED, MEDIUM, PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 4", "EXTENDED, LOW, EMERGENCY_PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 0",
      "NONE, HIGH, EMERGENCY_PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 0", "NONE, MEDIUM, PHONE, BUSINESS_HOURS, BUSINESS_HOURS, 0",
      "NONE, LOW, EMAIL, BUSINESS_HOURS, BUSINESS_HOURS, 0"})
  void the_table_says_what_the_contract_says(Agreement agreement, Priority priority, Channel channel, Hours opens, Hours counts,
      int hoursPromised) {
    final var row = entitlement.of(agreement, priority, channel);
    final Duration promised = hoursPromised == 0 ? null : Duration.ofHours(hoursPromised);

    assertThat(row.opensIn()).isEqualTo(opens);
    assertThat(row.countsIn()).isEqualTo(counts);
    assertThat(row.restore()).isEqualTo(promised);
    assertThat(row.address()).isEqualTo(promised);
  }

  /** Design 3, as written there. */
  @ParameterizedTest
  @CsvSource({
      "BUSINESS, PHONE, 2026-11-13T16:00, 2026-11-16T12:00", "BUSINESS, PHONE, 2026-12-24T15:00, 2026-12-28T11:00",
      "BUSINESS, PHONE, 2026-05-05T14:00, 2026-05-06T10:00", "BUSINESS, PHONE, 2027-03-26T14:00, 2027-03-30T10:00",
      "EXTENDED, EMERGENCY_PHONE, 2026-12-25T20:30, 2026-12-26T10:30",
      "EXTENDED, EMERGENCY_PHONE, 2026-12-26T23:30, 2026-12-27T12:00",
      "EXTENDED, EMERGENCY_PHONE, 2027-03-27T20:00, 2027-03-28T10:00", "EXTENDED, EMAIL, 2026-12-25T20:30, 2026-12-28T13:00",
      "EXTENDED, EMAIL, 2026-12-26T23:30, 2026-12-28T13:00", "EXTENDED, EMAIL, 2027-03-27T20:00, 2027-03-30T13:00"})
  void the_worked_examples_come_out(Agreement agreement, Channel channel, LocalDateTime reported, LocalDateTime due) {
    final Instant at = reported.atZone(Reckoning.ZONE).toInstant();
    final var clock = SlaClock.start(new Facts(agreement, Priority.HIGH, channel, at), entitlement, hours, at, "support");

    assertThat(clock.due(Target.RESTORE)).contains(due.atZone(Reckoning.ZONE).toInstant());
  }
}
