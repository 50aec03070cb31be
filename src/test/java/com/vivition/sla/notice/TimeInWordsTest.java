package com.vivition.sla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeInWordsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-13T15:40, vandaag 15:40 uur, today 15:40",
    "2026-11-14T00:00, morgen 00:00 uur, tomorrow 00:00",
    "2026-11-20T12:00, vrijdag 20 november 12:00 uur, Friday 20 November 12:00",
    "2026-11-12T09:05, donderdag 12 november 09:05 uur, Thursday 12 November 09:05",
    "2027-01-04T10:00, maandag 4 januari 2027 10:00 uur, Monday 4 January 2027 10:00",
    "2027-03-28T10:00, zondag 28 maart 2027 10:00 uur, Sunday 28 March 2027 10:00"})
  void saysTimesAsPeopleDo(String local, String dutch, String english) {
    final var now = Situation.at("2026-11-13T23:50");
    assertThat(new TimeInWords(now, Language.NL).say(Situation.at(local))).isEqualTo(dutch);
    assertThat(new TimeInWords(now, Language.EN).say(Situation.at(local))).isEqualTo(english);
  }
}
