package com.vivition.sla.visit;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Collects what is wrong with a document, first field by field, then by the rules that go beyond one field. */
public final class Documents {

  static final String LATITUDE = "must be between -90 and 90";
  static final String LONGITUDE = "must be between -180 and 180";
  static final String TOO_MANY = "has more than {max} entries";

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final List<FieldProblem> problems = new ArrayList<>();

  private Documents() {
  }

  /**
   * Begins with a document.
   *
   * @throws InvalidInput when a field by itself is wrong: other rules expect fields that are valid
   */
  public static Documents check(Validator validator, Object document) {
    final Documents checked = new Documents();
    validator.validate(document).stream()
        .map(violation -> new FieldProblem(
            violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage()))
        .distinct()
        .sorted(Comparator.comparing(FieldProblem::field))
        .forEach(checked.problems::add);
    checked.refuse();
    return checked;
  }

  /** @throws InvalidInput when the text is longer than its column; null fits */
  public static void refuseLonger(String field, String text, int max) {
    if (text != null && text.length() > max) {
      throw new InvalidInput(List.of(new FieldProblem(field, "is longer than %d characters".formatted(max))));
    }
  }

  /** Remembers what is wrong with a field if it is. */
  public Documents refuseIf(boolean broken, String field, String message) {
    if (broken) {
      problems.add(new FieldProblem(field, message));
    }
    return this;
  }

  Documents country(String field, String country) {
    return refuseIf(!COUNTRIES.contains(country), field, "'%s' is not a country of ISO 3166".formatted(country));
  }

  Documents coordinates(Double latitude, Double longitude) {
    return refuseIf(latitude == null && longitude != null, "latitude", "is missing beside the longitude")
        .refuseIf(longitude == null && latitude != null, "longitude", "is missing beside the latitude");
  }

  /** Remembers entries whose key occurred before; {@code inside} is the key's path within the entry. */
  public <T> Documents refuseTwice(String field, List<T> entries, Function<T, ?> key, String inside) {
    final Set<Object> seen = new HashSet<>();
    for (int index = 0; index < entries.size(); index++) {
      final Object found = key.apply(entries.get(index));
      refuseIf(!seen.add(found), "%s[%d]%s".formatted(field, index, inside), "'%s' occurs twice".formatted(found));
    }
    return this;
  }

  <T> Documents refuseOverlaps(String field, List<T> entries, BiPredicate<T, T> overlap) {
    for (int later = 1; later < entries.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        refuseIf(overlap.test(entries.get(earlier), entries.get(later)), "%s[%d]".formatted(field, later),
            "(%s) overlaps %s[%d] (%s)".formatted(entries.get(later), field, earlier, entries.get(earlier)));
      }
    }
    return this;
  }

  /** @throws InvalidInput when anything was wrong, naming it all */
  public void refuse() {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
