package com.vivition.sla.bugfix;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which known bug fits what is reported, and why. */
class LikenessTest {

  private static final Component OLD = camera("camera-1", "2.8.1");
  private static final Component NEW = camera("camera-2", "2.9.0");

  @ParameterizedTest
  @CsvSource({
      "'The camera stays black, again!', 'black camera stays'",
      "'De camera''s blijven zwart', 'camera zwart'",
      "'Het draaiplateau draait niet meer', 'draait draaiplateau'",
      "'Error E7 on 2 of 4 lamps', 'e7 lamps'",
      "'Caméra  ÉTEINTE', 'camera eteinte'",
      "'It does not work any more, please help', ''",
      "'Storing: het werkt niet', ''",
  })
  void what_tells_one_symptom_from_another_remains_of_a_text(String text, String words) {
    assertThat(SymptomWords.of(text, null).words())
        .containsExactlyInAnyOrder(Stream.of(words.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
  }

  @Test
  void singular_and_plural_are_the_same_word_but_beginnings_are_not() {
    assertThat(shared("camera turntables", "cameras turntable")).containsExactly("camera", "turntables");
    assertThat(shared("cam upload", "camera uploadservice")).isEmpty();
  }

  @Test
  void two_words_are_enough_one_needs_the_same_model_or_version() {
    final Bug any = bug(1, null, null, null);
    assertThat(fits(any, "black camera", OLD)).isPresent();
    assertThat(fits(any, "black", OLD)).isEmpty();
    assertThat(fits(bug(1, "Lumora", "LX-45", null), "black", OLD)).isPresent();
    assertThat(fits(bug(1, "Lumora", "LX-45", "2.8.1"), "nothing like it", OLD)).isEmpty();
  }

  @Test
  void the_bug_of_the_same_version_comes_before_that_of_the_same_model_and_of_any() {
    final Bug any = bug(3, null, null, null);
    final Bug model = bug(2, "lumora", "lx-45", null);
    final Bug version = bug(1, "Lumora", "LX-45", "2.8.1");
    final Bug newer = bug(4, null, null, null);

    assertThat(Stream.of(any, model, version, newer).flatMap(bug -> fits(bug, "black camera", OLD).stream())
        .sorted(Likeness.BEST_FIRST).map(SimilarBug::bug)).containsExactly(version, model, newer, any);
  }

  @Test
  void it_says_why_it_fits() {
    assertThat(fits(bug(1, "Lumora", "LX-45", "2.8.1"), "black camera", NEW, OLD).orElseThrow().why()).containsExactly(
        "The report says the same: black, camera.",
        "It has the version with the bug: camera-1 (Lumora LX-45, firmware 2.8.1).");
    assertThat(fits(bug(1, "Lumora", null, "2.8.1"), "black camera", NEW).orElseThrow().why()).last()
        .isEqualTo("It affects components like camera-2 (Lumora LX-45, firmware 2.9.0), in version 2.8.1.");
    assertThat(fits(bug(1, "Optik", null, null), "black camera", NEW).orElseThrow().why()).hasSize(1);
  }

  @Test
  void a_fixed_bug_is_offered_where_the_studio_still_has_the_old_version() {
    final Bug fixed = with(bug(1, "Lumora", "LX-45", "2.8.1"), BugState.FIXED, null, "2.9.0");
    assertThat(fits(fixed, "black camera", OLD).orElseThrow().why()).last().asString()
        .endsWith("Version 2.9.0 mends it.");
    assertThat(fits(fixed, "black camera", NEW)).isEmpty();
  }

  @Test
  void what_is_not_ours_is_offered_for_its_workaround_only() {
    final Bug bug = bug(1, null, null, null);
    assertThat(fits(with(bug, BugState.NOT_OURS, null, null), "black camera", OLD)).isEmpty();
    assertThat(fits(with(bug, BugState.NOT_OURS, "Restart", null), "black camera", OLD)).isPresent();
  }

  private static Set<String> shared(String reported, String known) {
    return SymptomWords.of(reported).sharedWith(SymptomWords.of(known)).words();
  }

  private static Optional<SimilarBug> fits(Bug bug, String report, Component... parts) {
    return Likeness.of(bug, SymptomWords.of(bug.title(), bug.description()), SymptomWords.of(report), List.of(parts));
  }

  private static Component camera(String id, String firmware) {
    return new Component(id, ComponentType.CAMERA, "Lumora", "LX-45", null, firmware, null, null, null);
  }

  private static Bug bug(int number, String make, String model, String version) {
    return new Bug("BUG-2026-%06d".formatted(number), "Camera stays black", "After standby", ComponentType.CAMERA, make,
        model, version, BugState.OPEN, null, null, null, null, null, null, Instant.EPOCH, "developer", null);
  }

  private static Bug with(Bug bug, BugState state, String workaround, String release) {
    return new Bug(bug.number(), bug.title(), bug.description(), bug.componentType(), bug.make(), bug.model(),
        bug.version(), state, workaround, null, release, null, null, null, bug.createdAt(), bug.createdBy(), null);
  }
}
