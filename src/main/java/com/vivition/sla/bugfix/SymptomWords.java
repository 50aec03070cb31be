package com.vivition.sla.bugfix;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The words of a text that tell one symptom from another: without accents, in small letters, without the little words
 * of Dutch and English and without what every report says.
 *
 * @param words sorted
 */
record SymptomWords(Set<String> words) {

  private static final int SHORTEST = 3;
  private static final int SHORTEST_STEM = 5;
  private static final int LONGEST_ENDING = 2;

  private static final Set<String> LITTLE = Set.copyOf(Arrays.asList("""
      a about after again all already also always am an and any anymore are as at away be been before but by can cannot
      come comes could did do does doing done down each even every few for from get gets give gives go goes got had has
      have he her here him his how if in into is it its just keep keeps last like made make makes many may me more most
      much my never new no not nothing now of off often on once one only or other our out over own please same see seems
      seen she should since so some sometimes still such than that the their them then there these they this those to
      today too two under until up us use used very via was we well went were what when where which while who why will
      with without would yes yesterday yet you your
      aan af al alle alleen alles als altijd andere ben bij bijna blijft blijven daar dan dat de deze die dit doe doen
      doet dus een eens eerst elke en er erg even ga gaan gaat gedaan geef geeft geen geweest gisteren haar had
      hebben hebt heb heeft het hem hier hij hoe hun iedere iemand iets ik in is ja je jij jullie kan kon komen komt
      kunnen kunt maar maken maakt mag meer meest men met mij mijn misschien moet moeten na naar net niet niets nieuwe
      nog nooit nu of om omdat onder ons onze ook op over sinds soms staan staat steeds te tegen terug toch toen tot
      tussen twee uit van vandaag vanaf vanmorgen veel via voor waar wanneer want waren was wat we weer welke wel werd
      werden wie wij wil willen wordt worden zal zeer zelf zich zij zijn zo zodat zonder zou
      bug broken defect error fails failed failing failure fault fout help hulp incident issue kapot melding morning
      ochtend problem probleem problemen problems report reported reports storing stopped studio system systeem werk
      werkt werken wrong work works working
      """.strip().split("\\s+")));

  static SymptomWords of(String... texts) {
    return new SymptomWords(Arrays.stream(texts).filter(text -> text != null)
        .map(SymptomWords::folded).flatMap(text -> Arrays.stream(text.split("[^\\p{L}\\p{N}]+")))
        .filter(SymptomWords::tells).collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Those that {@link #kept} has written. */
  static SymptomWords read(String kept) {
    return new SymptomWords(kept.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(kept.split(" "))));
  }

  /** The words in one line, as many as fit. */
  String kept(int longest) {
    final StringBuilder line = new StringBuilder();
    for (final String word : words) {
      if (line.length() + word.length() < longest) {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    return line.toString();
  }

  SymptomWords with(SymptomWords more) {
    final Set<String> all = new TreeSet<>(words);
    all.addAll(more.words);
    return new SymptomWords(all);
  }

  /** The words that the other has too, in whatever number: {@code camera}, {@code cameras}. */
  SymptomWords sharedWith(SymptomWords other) {
    return new SymptomWords(words.stream().filter(word -> other.words.stream().anyMatch(alike(word)))
        .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Predicate<String> alike(String word) {
    return other -> word.length() <= other.length() ? sameStem(word, other) : sameStem(other, word);
  }

  private static boolean sameStem(String shorter, String longer) {
    return shorter.equals(longer) || shorter.length() >= SHORTEST_STEM && longer.startsWith(shorter)
        && longer.length() - shorter.length() <= LONGEST_ENDING;
  }

  // an error code like E7 tells much, a bare figure nothing
  private static boolean tells(String word) {
    final boolean hasLetter = word.codePoints().anyMatch(Character::isLetter);
    final boolean hasDigit = word.codePoints().anyMatch(Character::isDigit);
    return hasLetter && (word.length() >= SHORTEST || hasDigit) && !LITTLE.contains(word);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("['’]s\\b", "");
  }
}
