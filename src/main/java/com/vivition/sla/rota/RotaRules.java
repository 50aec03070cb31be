package com.vivition.sla.rota;

import com.vivition.sla.engine.FieldProblem;
import jakarta.validation.Validator;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a rota has to keep to; all that is wrong is said at once. */
@Component
class RotaRules {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private final Validator validator;
  private final DutyStaff staff;

  RotaRules(Validator validator, DutyStaff staff) {
    this.validator = validator;
    this.staff = staff;
  }

  /** The rules that a rota breaks; empty when it is in order. */
  List<FieldProblem> brokenBy(DutyLine line, RotaDocument rota) {
    final List<FieldProblem> problems = invalid(rota);
    if (!problems.isEmpty()) {
      return problems;
    }
    final Set<String> known = staff.of(line);
    for (int i = 0; i < rota.pattern().size(); i++) {
      final PatternEntry entry = rota.pattern().get(i);
      final String field = "pattern[%d]".formatted(i);
      problems.addAll(people(field, line, entry.users(), known));
      if (entry.week() > rota.weeks()) {
        problems.add(new FieldProblem(field + ".week", "is %d, but the rotation has weeks 1 to %d"
            .formatted(entry.week(), rota.weeks())));
      }
      for (int j = 0; j < i; j++) {
        if (overlap(entry, rota.pattern().get(j), rota.weeks())) {
          problems.add(new FieldProblem(field, "overlaps pattern[%d]: one of them has to end earlier".formatted(j)));
        }
      }
    }
    for (int i = 0; i < rota.exceptions().size(); i++) {
      problems.addAll(brokenBy("exceptions[%d]".formatted(i), line, rota.exceptions().get(i),
          rota.exceptions().subList(0, i), known));
    }
    return problems;
  }

  /** The rules that an exception breaks beside others; empty when it is in order. */
  List<FieldProblem> brokenBy(DutyLine line, DutyException one, List<DutyException> others) {
    final List<FieldProblem> problems = invalid(one);
    return problems.isEmpty() ? brokenBy("", line, one, others, staff.of(line)) : problems;
  }

  private static List<FieldProblem> brokenBy(
      String field, DutyLine line, DutyException one, List<DutyException> others, Set<String> known) {
    final List<FieldProblem> problems = people(field, line, one.users(), known);
    final String end = field.isEmpty() ? "to" : field + ".to";
    if (!one.to().isAfter(one.from())) {
      problems.add(new FieldProblem(end, "must be later than from"));
    } else if (one.to().isAfter(one.from().plusDays(DutyException.LONGEST_DAYS))) {
      problems.add(new FieldProblem(end, "is more than %d days later: split it".formatted(DutyException.LONGEST_DAYS)));
    }
    others.stream().filter(other -> other.from().isBefore(one.to()) && one.from().isBefore(other.to())).findFirst()
        .ifPresent(other -> problems.add(new FieldProblem(field, "overlaps the exception from %s to %s: take that out first"
            .formatted(TIME.format(other.from()), TIME.format(other.to())))));
    return problems;
  }

  private static List<FieldProblem> people(String field, DutyLine line, List<String> users, Set<String> known) {
    final List<FieldProblem> problems = new ArrayList<>();
    final Set<String> before = new HashSet<>();
    for (int i = 0; i < users.size(); i++) {
      final String path = "%susers[%d]".formatted(field.isEmpty() ? "" : field + ".", i);
      if (!known.contains(users.get(i))) {
        problems.add(new FieldProblem(path, "'%s' cannot be on duty: name a user of the group %s".formatted(users.get(i),
            line.groups().stream().map(group -> group.id()).collect(Collectors.joining(" or ")))));
      } else if (!before.add(users.get(i))) {
        problems.add(new FieldProblem(path, "'%s' is named before".formatted(users.get(i))));
      }
    }
    return problems;
  }

  /** Whether two entries name somebody for the same minute of the rotation, which begins again after so many weeks. */
  private static boolean overlap(PatternEntry one, PatternEntry other, int weeks) {
    final int cycle = weeks * 7 * 24 * 60;
    return Math.floorMod(other.begins() - one.begins(), cycle) < one.minutes()
        || Math.floorMod(one.begins() - other.begins(), cycle) < other.minutes();
  }

  private <T> List<FieldProblem> invalid(T document) {
    return validator.validate(document).stream()
        .map(broken -> new FieldProblem(path(broken.getPropertyPath().toString()), broken.getMessage()))
        .sorted(java.util.Comparator.comparing(FieldProblem::field))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  // an element of a list is named by its index alone
  private static String path(String path) {
    return path.replace(".<list element>", "");
  }
}
