package com.vivition.sla.maintenance;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads filled-in checklists against the orders they are for: refuses what makes no sense, finds what is wrong. */
final class Checklists {

  private static final int NOTE = 1000;
  private static final int PHOTOS = 20;

  /**
   * One item of a checklist, answered.
   *
   * @param finding what is wrong, in words; null: nothing
   */
  record Answer(OrderItem of, int place, ChecklistItem item, CheckResult result, String finding) {

    /** What is to be done about the finding; null: there is none. */
    FindingAct act() {
      return finding == null ? null : requireNonNullElse(result.act(), FindingAct.WATCH);
    }
  }

  private final List<FieldProblem> problems = new ArrayList<>();

  private Checklists() {
  }

  /**
   * The answers in the order of the checklists.
   *
   * @param there the components that still stand in the studio: what was to be done on others needs no result
   * @throws InvalidInput when a result is missing, of another kind, or without its unit; names all that are
   */
  static List<Answer> read(MaintenanceOrder order, List<ItemResult> results, Set<String> there) {
    final Checklists reading = new Checklists();
    final List<Answer> answers = reading.answers(order, results, there);
    if (!reading.problems.isEmpty()) {
      throw new InvalidInput(reading.problems);
    }
    return answers;
  }

  /** All that {@link #read} would refuse; empty: nothing. */
  static List<FieldProblem> problems(MaintenanceOrder order, List<ItemResult> results, Set<String> there) {
    final Checklists reading = new Checklists();
    reading.answers(order, results, there);
    return reading.problems;
  }

  private List<Answer> answers(MaintenanceOrder order, List<ItemResult> results, Set<String> there) {
    final Map<String, OrderItem> awaited = new LinkedHashMap<>();
    order.items().forEach(item -> awaited.put(key(item.component(), item.plan().id()), item));
    final List<Answer> answers = new ArrayList<>();
    for (int index = 0; index < results.size(); index++) {
      final String field = "results[%d]".formatted(index);
      final ItemResult result = results.get(index);
      final OrderItem item = awaited.remove(key(result.component(), result.plan()));
      if (item == null) {
        refuse(field, "is about %s of %s, which %s has not, or has only once"
            .formatted(result.plan(), result.component(), order.number()));
      } else if (there.contains(item.component())) {
        firmware(field, item, result);
        answers.addAll(answers(field, item, result));
      }
    }
    awaited.values().stream().filter(item -> there.contains(item.component())).forEach(item ->
        refuse("results", "lacks '%s' of %s".formatted(item.plan().name(), item.component())));
    return answers;
  }

  private void firmware(String field, OrderItem item, ItemResult result) {
    refuseIf(item.plan().targetFirmware() != null && blank(result.firmware()), field + ".firmware",
        "is missing: say what runs on %s now".formatted(item.component()));
    refuseIf(result.firmware() != null && !result.firmware().matches("[^\\p{Cc}\\p{Cs}]{0,100}"), field + ".firmware",
        "is longer than 100 characters or more than one line");
  }

  private List<Answer> answers(String field, OrderItem of, ItemResult result) {
    final Map<String, List<CheckResult>> given =
        result.checks().stream().collect(groupingBy(check -> String.valueOf(check.item())));
    final List<Answer> answers = new ArrayList<>();
    for (int place = 0; place < of.plan().checklist().size(); place++) {
      final ChecklistItem item = of.plan().checklist().get(place);
      final List<CheckResult> found = given.getOrDefault(item.id(), List.of());
      given.remove(item.id());
      final String path = "%s.checks[%s]".formatted(field, item.id());
      refuseIf(found.isEmpty(), path, "is missing: '%s'".formatted(item.text()));
      refuseIf(found.size() > 1, path, "is answered twice");
      if (found.size() == 1) {
        check(path, item, found.get(0));
        answers.add(new Answer(of, place, item, found.get(0), finding(of, item, found.get(0))));
      }
    }
    given.keySet().forEach(unknown -> refuse("%s.checks[%s]".formatted(field, unknown),
        "is not on the checklist '%s'".formatted(of.plan().name())));
    return answers;
  }

  private void check(String path, ChecklistItem item, CheckResult result) {
    refuseIf(result.isNotOk() && blank(result.note()), path + ".note", "is missing: say what is not ok");
    refuseIf(result.note() != null && result.note().length() > NOTE, path + ".note",
        "is longer than %d characters".formatted(NOTE));
    refuseIf(result.photos().size() > PHOTOS, path + ".photos", "has more than %d entries".formatted(PHOTOS));
    refuseIf(result.photos().stream().anyMatch(photo -> blank(photo) || photo.length() > 40), path + ".photos",
        "has an entry that is no photo's id");
    if (item.kind() != ChecklistItem.Kind.MEASURE) {
      refuseIf(result.value() != null || result.unit() != null, path + ".value",
          "is not asked for: this is no measurement");
    } else if (result.value() != null) {
      measured(path, item, result);
    }
    if (result.isNotOk()) {
      return;
    }
    switch (item.kind()) {
      case CHECK -> refuseIf(result.ok() == null, path + ".ok", "is missing: say whether it is ok");
      case PHOTO -> refuseIf(result.photos().isEmpty(), path + ".photos", "is missing: take a photo");
      case MEASURE -> refuseIf(result.value() == null, path + ".value",
          "is missing: measure it, or say in a note why it is not ok");
    }
  }

  private void measured(String path, ChecklistItem item, CheckResult result) {
    refuseIf(!Numbers.fits(result.value()), path + ".value", Numbers.MESSAGE);
    refuseIf(result.value().signum() < 0 && !item.mayBeNegative(), path + ".value",
        "is negative: measure it again without its sign");
    refuseIf(blank(result.unit()), path + ".unit", "is missing: the value is in %s".formatted(item.unit()));
    refuseIf(!blank(result.unit()) && !item.unit().equals(result.unit().strip()), path + ".unit",
        "is %s: measure it in %s".formatted(result.unit(), item.unit()));
  }

  private static String finding(OrderItem of, ChecklistItem item, CheckResult result) {
    final String note = blank(result.note()) ? "" : ": " + result.note().strip();
    if (result.isNotOk()) {
      return "%s, %s: not ok%s".formatted(of.component(), item.text(), note);
    }
    if (result.value() == null || item.kind() != ChecklistItem.Kind.MEASURE || item.within(result.value())) {
      return null;
    }
    return "%s, %s: %s %s, should be %s%s".formatted(of.component(), item.text(),
        Numbers.fits(result.value()) ? result.value().toPlainString() : "?", item.unit(), item.limits(), note);
  }

  private static String key(String component, String plan) {
    return component + "/" + plan;
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private void refuseIf(boolean broken, String field, String message) {
    if (broken) {
      refuse(field, message);
    }
  }

  private void refuse(String field, String message) {
    problems.add(new FieldProblem(field, message));
  }
}
