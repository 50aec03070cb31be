package com.vivition.sla.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is found however it is written or sent. */
class PhonesTest {

  @ParameterizedTest
  @ValueSource(strings = {"+31612345678", "+31 6 12345678", "0031612345678", "0031 6 1234 5678", "06-12345678",
      "06 12 34 56 78", "(06) 12345678", "+31(0)6 12345678", "+31 (0) 6-1234.5678", "tel:+31612345678",
      "tel:+31-6-12345678", "31612345678", "612345678", "06\u00a012345678", "06\u201012345678", "06 \u2013 12345678",
      "06.12.34.56.78", "06/12345678", "  0612345678 ", "+31612345678 ext. 12", "0612345678 toestel 3",
      "sip:+31612345678@voip.example", "sip:0612345678@10.0.0.1;user=phone", "sips:31612345678@voip.example",
      "TEL:0612345678", "tel:+31612345678;ext=12", "\uff0b31 6 12345678", "+31 6\u200b12345678"})
  void a_dutch_mobile_number_is_found_in_every_spelling(String spelling) {
    assertThat(Phones.meantBy(spelling)).contains("+31612345678");
    assertThat(Phones.isMeant("+31612345678", spelling)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+31201234567", "+31 20 123 45 67", "+31 (0)20 123 45 67", "0031 20 1234567", "020-1234567",
      "020 123 45 67", "(020) 123 45 67", "(020)1234567", "31201234567", "201234567", "tel:0201234567",
      "020.123.45.67", "020\u2011123\u201145\u201167", "+31-20-1234567", "020 1234567 x12"})
  void a_dutch_landline_is_found_in_every_spelling(String spelling) {
    assertThat(Phones.meantBy(spelling)).contains("+31201234567");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+32470123456", "+32 470 12 34 56", "+32 (0)470 12 34 56", "0032 470 123456", "0470/12.34.56",
      "0470 12 34 56", "0470-123456", "(0470) 123456", "32470123456", "470123456", "tel:+32-470-12-34-56",
      "0470\u00a012\u00a034\u00a056"})
  void a_belgian_number_is_found_in_every_spelling(String spelling) {
    assertThat(Phones.meantBy(spelling)).contains("+32470123456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+4915112345678", "+49 151 12345678", "+49 (0)151 12345678", "0049 151 12345678",
      "0151 12345678", "0151/12345678", "0151-1234 5678", "(0151) 12345678", "4915112345678", "15112345678",
      "tel:+49-151-12345678", "0151 \u2013 12345678"})
  void a_german_number_is_found_in_every_spelling(String spelling) {
    assertThat(Phones.meantBy(spelling)).contains("+4915112345678");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "anonymous", "Anonymous", "withheld", "restricted", "unavailable", "PRIVATE", "unknown",
      "sip:anonymous@anonymous.invalid", "onbekend", "0", "112", "+", "tel:", "---", "amersfoort-1", "Autohuis 24",
      "1234567890123456789012345", "+31 6 1", "06 CAMERAS"})
  void a_withheld_caller_and_what_is_no_number_is_nobody(String caller) {
    assertThat(Phones.meantBy(caller)).isEmpty();
    assertThat(Phones.isNumber(caller)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "+31 (0)20 123 45 67 | +31201234567", "0031 6 12345678 | +31612345678", "+32 9 000 01 40 | +3290000140",
      "+49 151/12345678 | +4915112345678", "0612345678 | 0612345678", "+31 20 1234567 ext. 12 | +31 20 1234567 ext. 12",
      "not a number | not a number", "+31 6 0000 0112 | +31600000112"})
  void a_document_keeps_a_number_in_e164_and_what_cannot_be_one_as_it_is(String number, String written) {
    assertThat(Phones.written(number)).isEqualTo(written);
  }

  @ParameterizedTest
  @NullSource
  void no_number_stays_none(String none) {
    assertThat(Phones.written(none)).isNull();
    assertThat(Phones.isMeant(none, "0612345678")).isFalse();
  }
}
