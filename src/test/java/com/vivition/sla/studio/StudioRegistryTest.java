package com.vivition.sla.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Agreement;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

@SpringJUnitConfig(RegistryOnH2.class)
@Transactional
class StudioRegistryTest {

  @Autowired
  private StudioRegistry registry;
  @Autowired
  private RegistryEditor editor;

  @BeforeEach
  void twoCustomersWithThreeStudios() {
    editor.put(Sample.customer("autohuis", "Autohuis Müller", Sample.operator("piet", "+31612345678")));
    editor.put(new Customer("garage", "Garage de Brug", Language.EN, null, null, null));
    editor.put(Sample.studio("amersfoort-1", "autohuis", "Amersfoort Noord", Sample.operator("sanne", "+31687654321")));
    editor.put(Sample.studio("amersfoort-2", "autohuis", "Amersfoort Zuid"));
    editor.put(Sample.studio("gent-1", "garage", "Fotostudio Gent", Sample.operator("lotte", "+32470123456")));
  }

  @Test
  void findsAStudioByItsIdOnly() {
    assertThat(registry.find("gent-1")).map(Studio::name).contains("Fotostudio Gent");
    assertThat(registry.find("Gent-1")).isEmpty();
    assertThat(registry.find("")).isEmpty();
  }

  @Test
  void namesSimilarIdsWhenAStudioIsUnknown() {
    assertThatThrownBy(() -> registry.get("amersfort-1"))
        .isInstanceOf(UnknownStudio.class)
        .hasMessage("There is no studio 'amersfort-1'. Did you mean amersfoort-1 or amersfoort-2?");
    assertThatThrownBy(() -> registry.get("paris-9")).hasMessage("There is no studio 'paris-9'.");
  }

  @Test
  void keepsAllOfAStudio() {
    final Studio studio = Sample.studio("amersfoort-1", "autohuis", "Amersfoort Noord",
        Sample.operator("sanne", "+31687654321"));
    assertThat(registry.get("amersfoort-1")).isEqualTo(studio);
    assertThat(registry.all()).hasSize(3).contains(studio);
    assertThat(registry.customers()).extracting(Customer::id).containsExactly("autohuis", "garage");
  }

  @ParameterizedTest
  @CsvSource({
      "2025-12-31, NONE", "2026-01-01, BUSINESS", "2026-12-31, BUSINESS", "2027-01-01, NONE"})
  void anAgreementIsValidOnItsFirstAndLastDayAndExpiredCountsAsNone(LocalDate day, Agreement agreement) {
    assertThat(registry.agreementOn("amersfoort-1", day)).isEqualTo(agreement);
  }

  @Test
  void operatorsOfAStudioAreItsOwnAndThenTheCustomers() {
    assertThat(registry.operators("amersfoort-1")).extracting(Operator::id).containsExactly("sanne", "piet");
    assertThat(registry.operators("amersfoort-2")).extracting(Operator::id).containsExactly("piet");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "amersfoort-1", " Amersfoort-1 ", "AMERSFOORT 1", "amersfoort noord", "Amersfoort  Noord", "noord", "noor amers",
      "sanne@voorbeeld.example", "Sanne@Voorbeeld.example", "+31687654321", "+31 6 8765 4321", "0031687654321",
      "0031 (0)6-87654321", "+31(0)687654321", "06-87654321", "06 87 65 43 21", "(06) 87654321", "31687654321",
      "687654321", "tel:+31-6-8765-4321", "06.8765.4321", "06/87654321", "06‑87654321"})
  void resolvesWhatASupportEngineerTypes(String typed) {
    assertThat(registry.resolve(typed).id()).isEqualTo("amersfoort-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"garage de brug", "GARAGE", "0470 12 34 56", "+32 470/12.34.56", "gent", "gent 1"})
  void resolvesByTheCustomersNameAndByNumbersOfNeighbours(String typed) {
    assertThat(registry.resolve(typed).id()).isEqualTo("gent-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Autohaus", "0612345679", "x", "", " ", "-", "%", "_", "12", "'"})
  void resolvesNothingThatFitsNobody(String typed) {
    assertThatThrownBy(() -> registry.resolve(typed)).isInstanceOf(UnknownStudio.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Autohuis Müller", "autohuis muller", "amersfoort", "06 12345678", "020-1234567"})
  void namesTheStudiosWhenSeveralFit(String typed) {
    assertThatThrownBy(() -> registry.resolve(typed))
        .isInstanceOf(SeveralStudios.class)
        .hasMessageEndingWith("fits several studios: amersfoort-1, amersfoort-2. Give the id of one.");
  }
}
