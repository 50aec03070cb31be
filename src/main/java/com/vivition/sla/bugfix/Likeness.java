package com.vivition.sla.bugfix;

import com.vivition.sla.studio.Component;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How well a known bug fits what a studio reports. A pure function: words count most, since a whole fleet has the same
 * software and most of it has no bug; make, model and version decide among bugs of the same words.
 */
final class Likeness {

  /** Best first; the newer bug where both fit alike. */
  static final Comparator<SimilarBug> BEST_FIRST =
      Comparator.comparingInt(SimilarBug::score).thenComparing(similar -> similar.bug().number()).reversed();

  private static final int WORD = 3;
  private static final int MOST_WORDS = 5;
  private static final int TYPE = 1;
  private static final int MODEL = 2;
  private static final int VERSION = 3;

  /** How a component of the studio fits. */
  private record Fit(Component component, int score) {
  }

  private Likeness() {
  }

  /**
   * The bug, if it may be what is reported: two significant words in common, or one and the same model or version. A
   * bug that is fixed only where the studio still has the version that has it; one that is not ours only with a
   * workaround.
   *
   * @param known    the bug's own words and those of the reports that it caused
   * @param reported the words of the report
   * @param parts    the studio's components
   */
  static Optional<SimilarBug> of(Bug bug, SymptomWords known, SymptomWords reported, List<Component> parts) {
    final SymptomWords shared = reported.sharedWith(known);
    final Optional<Fit> fit = parts.stream().filter(bug::affects).map(part -> fit(bug, part))
        .max(Comparator.comparingInt(Fit::score)
            .thenComparing(found -> found.component().id(), Comparator.reverseOrder()));
    final int score = fit.map(Fit::score).orElse(0);
    final int words = shared.words().size();
    if (words == 0 || words == 1 && score <= TYPE || !stillHelps(bug, fit.map(Fit::component))) {
      return Optional.empty();
    }
    final List<String> why = new ArrayList<>();
    why.add("The report says the same: %s.".formatted(String.join(", ", shared.words())));
    fit.ifPresent(found -> why.add(sentence(bug, found.component())));
    return Optional.of(new SimilarBug(bug, score + WORD * Math.min(words, MOST_WORDS), why));
  }

  private static boolean stillHelps(Bug bug, Optional<Component> component) {
    return switch (bug.state()) {
      case FIXED -> component.filter(bug::affectsVersionOf).isPresent();
      case NOT_OURS -> bug.workaround() != null;
      case OPEN, FIXING, KNOWN_ERROR, RELEASED -> true;
    };
  }

  private static Fit fit(Bug bug, Component component) {
    final int model = bug.make() == null && bug.model() == null ? 0 : MODEL;
    return new Fit(component, TYPE + model + (bug.affectsVersionOf(component) ? VERSION : 0));
  }

  private static String sentence(Bug bug, Component component) {
    if (bug.affectsVersionOf(component)) {
      return bug.state() == BugState.FIXED
          ? "It has the version with the bug: %s. Version %s mends it.".formatted(component.inWords(), bug.release())
          : "It has the version with the bug: %s.".formatted(component.inWords());
    }
    return bug.version() == null ? "It affects components like %s.".formatted(component.inWords())
        : "It affects components like %s, in version %s.".formatted(component.inWords(), bug.version());
  }
}
