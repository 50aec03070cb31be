package com.vivition.sla.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.engine.InvalidInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

@SpringJUnitConfig(RegistryOnH2.class)
@Transactional
class RegistryEditorTest {

  @Autowired
  private StudioRegistry registry;
  @Autowired
  private RegistryEditor editor;

  @BeforeEach
  void aStudio() {
    editor.put(Sample.customer("autohuis", "Autohuis Voorbeeld"));
    editor.put(Sample.studio("amersfoort-1", "autohuis", "Amersfoort Noord"));
  }

  @Test
  void aSwappedPartTakesItsPredecessorsPlace() {
    final Component fresh = Sample.camera(0L, "C-2");
    editor.putComponent("amersfoort-1", fresh);
    assertThat(registry.get("amersfoort-1").components()).containsExactly(fresh);
  }

  @Test
  void onlyAPartThatIsThereCanBeSwapped() {
    final Component door = new Component("door-1", ComponentType.DOOR, null, null, null, null, null, null, null);
    assertThatThrownBy(() -> editor.putComponent("amersfoort-1", door))
        .isInstanceOf(InvalidInput.class).hasMessage("id 'door-1' is no component of amersfoort-1.");
    assertThatThrownBy(() -> editor.putComponent("amersfoort-9", door)).isInstanceOf(UnknownStudio.class);
    assertThatThrownBy(() -> editor.putComponent("amersfoort-1", Sample.camera(-1L, "C-2")))
        .isInstanceOf(InvalidInput.class).hasMessage("wearCounter must not be negative.");
  }

  @Test
  void aStudioMayMoveToAnotherCustomerWithItsOperators() {
    editor.put(Sample.customer("garage", "Garage de Brug", Sample.operator("piet", "+31612345678")));
    editor.put(Sample.studio("amersfoort-1", "garage", "Amersfoort Noord", Sample.operator("sanne", "+31687654321")));
    assertThat(registry.customerOf("amersfoort-1").id()).isEqualTo("garage");
    assertThat(registry.operators("amersfoort-1")).extracting(Operator::id).containsExactly("sanne", "piet");
  }

  @Test
  void anOperatorOccursOnceAndBelongsToOne() {
    final Operator piet = Sample.operator("piet", "+31612345678");
    assertThatThrownBy(() -> editor.put(Sample.customer("garage", "Garage", piet, piet)))
        .hasMessage("operators[1].id 'piet' occurs twice.");
    editor.put(Sample.studio("amersfoort-2", "autohuis", "Amersfoort Zuid", piet));
    assertThatThrownBy(() -> editor.put(Sample.studio("amersfoort-1", "autohuis", "Amersfoort Noord", piet)))
        .hasMessage("operators[0].id 'piet' already belongs to studio amersfoort-2.");
  }

  @ParameterizedTest
  @CsvSource({
      "HTTP, 10.0.0.5, 80, , http://10.0.0.5:80/", "HTTPS, studio.example, 443, /a?b=c, https://studio.example:443/a?b=c",
      "TCP, fe80::1, 502, , tcp://[fe80::1]:502"})
  void anEndpointHasAnAddressInOneLine(Endpoint.Kind kind, String host, int port, String path, String address) {
    assertThat(new Endpoint(kind, host, port, path).uri()).hasToString(address);
  }
}
