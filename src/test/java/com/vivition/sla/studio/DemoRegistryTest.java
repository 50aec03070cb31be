package com.vivition.sla.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Agreement;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

@SpringJUnitConfig(RegistryOnH2.class)
@Transactional
class DemoRegistryTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Autowired
  private StudioRegistry registry;
  @Autowired
  private RegistryEditor editor;

  @BeforeEach
  void load() throws IOException {
    new DemoRegistry(registry, editor, Jackson2ObjectMapperBuilder.json().build(), new MockEnvironment()).run(null);
  }

  @Test
  void theDemoShowsEveryAgreement() {
    assertThat(registry.agreementOn("amersfoort-1", DAY)).isEqualTo(Agreement.BUSINESS);
    assertThat(registry.agreementOn("venlo-1", DAY)).isEqualTo(Agreement.EXTENDED);
    assertThat(registry.agreementOn("rotterdam-1", DAY)).isEqualTo(Agreement.EXTENDED);
    assertThat(registry.agreementOn("zwolle-1", DAY)).isEqualTo(Agreement.BUSINESS);
    assertThat(registry.agreementOn("gent-1", DAY)).isEqualTo(Agreement.NONE);
    assertThat(registry.get("gent-1").agreements()).isEmpty();
  }

  @Test
  void anAgreementExpiredAndAnotherWasExtended() {
    assertThat(registry.agreementOn("tilburg-1", DAY)).isEqualTo(Agreement.NONE);
    assertThat(registry.agreementOn("tilburg-1", LocalDate.of(2025, 12, 31))).isEqualTo(Agreement.EXTENDED);
    assertThat(registry.agreementOn("groningen-1", LocalDate.of(2025, 12, 31))).isEqualTo(Agreement.BUSINESS);
    assertThat(registry.agreementOn("groningen-1", LocalDate.of(2026, 1, 1))).isEqualTo(Agreement.EXTENDED);
  }

  @Test
  void theCustomerInGhentReadsEnglish() {
    assertThat(registry.customerOf("gent-1").language()).isEqualTo(Language.EN);
    assertThat(registry.operators("gent-1")).extracting(Operator::language).containsOnly(Language.EN);
  }

  @Test
  void everyStudioHasAnOperatorWithPhoneAndMailAndComponentsToProbe() {
    assertThat(registry.all()).allSatisfy(studio -> {
      assertThat(registry.operators(studio.id())).isNotEmpty()
          .allMatch(operator -> operator.phone() != null && operator.mail().endsWith(".example"));
      assertThat(studio.components()).hasSizeGreaterThan(5).allSatisfy(component ->
          assertThat(component.endpoint().path()).isEqualTo("/%s/%s/health".formatted(studio.id(), component.id())));
    });
  }

  @Test
  void probesStayOnThisMachineAndFindNobodyInGhent() {
    assertThat(registry.get("amersfoort-1").component("camera-1")).map(Component::endpoint).map(Endpoint::uri)
        .map(Object::toString).contains("http://127.0.0.1:18081/amersfoort-1/camera-1/health");
    assertThat(registry.get("gent-1").components()).extracting(part -> part.endpoint().uri().getAuthority())
        .containsOnly("127.0.0.9:18089");
  }

  @Test
  void whatSomebodyChangedSurvivesTheNextStart() throws IOException {
    final Studio changed = new Studio("venlo-1", "maasland-remarketing", "Venlo Zuid",
        registry.get("venlo-1").address(), null, null, null, null, null, null, null);
    editor.put(changed);
    load();
    assertThat(registry.get("venlo-1")).isEqualTo(changed);
  }

  @Test
  void aSecondStartChangesNothing() throws IOException {
    final List<Studio> before = registry.all();
    load();
    assertThat(registry.all()).isEqualTo(before).hasSize(7);
  }
}
