package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class OperatorTextsTest {

  private final Properties english = texts("portal/texts.properties");
  private final Properties dutch = texts("portal/texts_nl.properties");

  @Test
  void what_is_said_in_one_language_is_said_in_the_other() {
    assertThat(dutch.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
  }

  @Test
  void both_name_the_same_times_and_people() {
    english.stringPropertyNames().forEach(key ->
        assertThat(places(dutch.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
  }

  @Test
  void no_straight_quote_swallows_what_follows_it() {
    assertThat(english.values()).noneMatch(text -> text.toString().contains("'"));
    assertThat(dutch.values()).noneMatch(text -> text.toString().contains("'"));
  }

  @Test
  void every_problem_says_what_to_do() {
    english.stringPropertyNames().stream()
        .filter(key -> key.matches("problem\\.[a-z-]+") && !key.equals("problem.title"))
        .forEach(key -> assertThat(english).containsKey(key + ".more"));
  }

  private static TreeSet<String> places(String text) {
    final var places = new TreeSet<String>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(place -> places.add(place.group()));
    return places;
  }

  private static Properties texts(String file) {
    final var texts = new Properties();
    try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (final IOException e) {
      throw new AssertionError(e);
    }
    return texts;
  }
}
