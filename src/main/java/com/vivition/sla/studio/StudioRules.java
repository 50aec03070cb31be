package com.vivition.sla.studio;

import com.vivition.sla.engine.FieldProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The rules of documents that go beyond one field. Expects fields that are valid by themselves. */
final class StudioRules {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

  private final List<FieldProblem> problems = new ArrayList<>();

  private StudioRules() {
  }

  /** All rules that the studio breaks; empty when it is in order. */
  static List<FieldProblem> brokenBy(Studio studio) {
    final StudioRules rules = new StudioRules();
    rules.check(studio);
    return List.copyOf(rules.problems);
  }

  /** All rules that the customer breaks; empty when all is in order. */
  static List<FieldProblem> brokenBy(Customer customer) {
    final StudioRules rules = new StudioRules();
    rules.refuseTwice("operators", customer.operators(), Operator::id);
    return List.copyOf(rules.problems);
  }

  /** All rules that a component by itself breaks; empty when it is in order. */
  static List<FieldProblem> brokenBy(Component component) {
    final StudioRules rules = new StudioRules();
    rules.checkComponent("", component);
    return List.copyOf(rules.problems);
  }

  private void check(Studio studio) {
    refuseIf(!COUNTRIES.contains(studio.address().country()),
        "address.country", "'%s' is not a country of ISO 3166".formatted(studio.address().country()));
    refuseIf(studio.latitude() == null && studio.longitude() != null, "latitude", "is missing beside the longitude");
    refuseIf(studio.longitude() == null && studio.latitude() != null, "longitude", "is missing beside the latitude");
    each("openingHours", studio.openingHours(), (field, hours) -> refuseIf(
        !hours.endsAfterStart(), field + ".closes", "must be later than opens (00:00 is the end of the day)"));
    refuseOverlaps("openingHours", studio.openingHours(), OpeningHours::overlaps);
    each("agreements", studio.agreements(), this::checkPeriod);
    refuseOverlaps("agreements", studio.agreements(), StudioAgreement::overlaps);
    each("components", studio.components(), this::checkComponent);
    refuseTwice("components", studio.components(), Component::id);
    refuseTwice("operators", studio.operators(), Operator::id);
  }

  private void checkPeriod(String field, StudioAgreement agreement) {
    checkDate(field + ".validFrom", agreement.validFrom());
    checkDate(field + ".validTo", agreement.validTo());
    refuseIf(agreement.validTo() != null && agreement.validTo().isBefore(agreement.validFrom()),
        field + ".validTo", "is before validFrom");
  }

  private void checkComponent(String field, Component component) {
    checkDate(path(field, "installedOn"), component.installedOn());
    final Endpoint endpoint = component.endpoint();
    refuseIf(endpoint != null && endpoint.kind() == Endpoint.Kind.TCP && endpoint.path() != null,
        path(field, "endpoint.path"), "must be left out for TCP");
  }

  private void checkDate(String field, LocalDate date) {
    refuseIf(date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST)),
        field, "must be between %s and %s".formatted(EARLIEST, LATEST));
  }

  private <T> void refuseOverlaps(String field, List<T> entries, BiPredicate<T, T> overlap) {
    for (int later = 1; later < entries.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        refuseIf(overlap.test(entries.get(earlier), entries.get(later)), "%s[%d]".formatted(field, later),
            "(%s) overlaps %s[%d] (%s)".formatted(entries.get(later), field, earlier, entries.get(earlier)));
      }
    }
  }

  private <T> void refuseTwice(String field, List<T> entries, Function<T, String> id) {
    final Set<String> seen = new HashSet<>();
    each(field, entries, (path, entry) ->
        refuseIf(!seen.add(id.apply(entry)), path + ".id", "'%s' occurs twice".formatted(id.apply(entry))));
  }

  private <T> void each(String field, List<T> entries, BiConsumer<String, T> check) {
    for (int index = 0; index < entries.size(); index++) {
      check.accept("%s[%d]".formatted(field, index), entries.get(index));
    }
  }

  private static String path(String parent, String field) {
    return parent.isEmpty() ? field : parent + "." + field;
  }

  private void refuseIf(boolean broken, String field, String message) {
    if (broken) {
      problems.add(new FieldProblem(field, message));
    }
  }
}
