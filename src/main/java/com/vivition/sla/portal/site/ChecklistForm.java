package com.vivition.sla.portal.site;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.incident.Photo;
import com.vivition.sla.maintenance.CheckResult;
import com.vivition.sla.maintenance.ChecklistItem;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.ItemResult;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceReport;
import com.vivition.sla.maintenance.MaintenanceReport.Outcome;
import com.vivition.sla.maintenance.OrderItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in the fields of a checklist, as it was typed. They are named by what they are about, like
 * {@code camera-1/camera-cleaning/sharpness/value}: an order may change while its page is open.
 */
record ChecklistForm(Map<String, String> fields) {

  private static final String YES = "YES";
  private static final String NO = "NO";
  private static final Pattern MEASURED = Pattern.compile("([-+−]?\\d{1,40}(?:[.,]\\d{1,40})?)\\s*(.*)");
  private static final Pattern PATH = Pattern.compile("results\\[(\\d+)](?:\\.checks\\[([^]]*)])?(?:\\.(\\w+))?");
  private static final String MISSING = "is missing: ";

  /** A measured value with whatever stood behind it. @param unit null: nothing did */
  private record Measured(BigDecimal value, String unit) {
  }

  /** The page as it opens: all went well until something else is said, and firmware is as the registry has it. */
  static ChecklistForm opened(MaintenanceOrder order, Map<String, String> firmware) {
    final Map<String, String> fields = new HashMap<>(Map.of("outcome", Outcome.DONE.name()));
    order.items().stream().filter(item -> firmware.get(item.component()) != null)
        .forEach(item -> fields.put(field(item) + "/firmware", firmware.get(item.component())));
    return new ChecklistForm(fields);
  }

  /** What the names of an order's fields begin with. */
  static String field(OrderItem item) {
    return item.component() + "/" + item.plan().id();
  }

  /** What was typed; null: nothing. */
  public String of(String field) {
    return fields.get(field);
  }

  /** Whether anything of an item is not as it should be, or was written down: then its finding is open. */
  public boolean finds(String field) {
    return NO.equals(of(field + "/ok")) || written(field + "/note") != null || written(field + "/act") != null;
  }

  /** The same with every check of a component ok that was not answered otherwise. */
  ChecklistForm allOk(MaintenanceOrder order, String component) {
    final Map<String, String> more = new HashMap<>(fields);
    order.items().stream().filter(item -> item.component().equals(component))
        .forEach(item -> item.plan().checklist().stream().filter(asked -> asked.kind() == ChecklistItem.Kind.CHECK)
            .forEach(asked -> more.putIfAbsent("%s/%s/ok".formatted(field(item), asked.id()), YES)));
    return new ChecklistForm(more);
  }

  /**
   * The report.
   *
   * @param there  the components that stand in the studio: of others nothing is told
   * @param photos those that are kept, of whatever they show
   */
  MaintenanceReport report(MaintenanceOrder order, Set<String> there, List<Photo> photos) {
    final Outcome outcome = constant(Outcome.values(), of("outcome"));
    return new MaintenanceReport(outcome, results(order, there, photos),
        of("worksAgain") == null ? null : YES.equals(of("worksAgain")), written("note"),
        outcome == Outcome.DONE ? written("signedOffBy") : null);
  }

  /** The filled-in checklists, by the order of the order. */
  List<ItemResult> results(MaintenanceOrder order, Set<String> there, List<Photo> photos) {
    return items(order, there).map(item -> new ItemResult(item.component(), item.plan().id(),
        item.plan().targetFirmware() == null ? null : written(field(item) + "/firmware"),
        constant(FindingAct.values(), of(field(item) + "/act")),
        item.plan().checklist().stream().map(asked -> check(field(item) + "/" + asked.id(), asked, photos)).toList()))
        .toList();
  }

  private CheckResult check(String field, ChecklistItem asked, List<Photo> photos) {
    final String ok = of(field + "/ok");
    final Measured measured = asked.kind() == ChecklistItem.Kind.MEASURE ? measured(field) : null;
    return new CheckResult(asked.id(), ok == null ? null : YES.equals(ok),
        measured == null ? null : measured.value,
        measured == null ? null : measured.unit == null ? asked.unit() : measured.unit,
        written(field + "/note"),
        photos.stream().filter(photo -> photo.subject().equals(field)).map(Photo::id).toList(),
        constant(FindingAct.values(), of(field + "/act")));
  }

  /** What only this page asks, and what is no number at all. */
  List<FieldProblem> problems(MaintenanceOrder order, Set<String> there) {
    final List<FieldProblem> problems = new ArrayList<>();
    items(order, there).forEach(item -> item.plan().checklist().forEach(asked -> {
      final String field = field(item) + "/" + asked.id();
      if (asked.kind() == ChecklistItem.Kind.MEASURE && written(field + "/value") != null && measured(field) == null) {
        problems.add(new FieldProblem(field + "/value", ("'%s' is no number. Write it like 38.5 or 38,5; "
            + "it is in %s.").formatted(written(field + "/value"), asked.unit())));
      }
      if (isWrong(field, asked) && written(field + "/act") == null) {
        problems.add(new FieldProblem(field + "/act", "Say what is to be done about it."));
      }
    }));
    return problems;
  }

  /** What maintenance says of a report's fields, said of the page's: as sentences, and each field once. */
  static List<FieldProblem> onPage(List<FieldProblem> found, List<ItemResult> results, List<FieldProblem> own) {
    return found.stream().map(problem -> onPage(problem, results))
        .filter(problem -> own.stream().noneMatch(other -> other.field().equals(problem.field())))
        .toList();
  }

  private static FieldProblem onPage(FieldProblem problem, List<ItemResult> results) {
    final Matcher path = PATH.matcher(problem.field());
    if (!path.matches()) {
      return problem;
    }
    final ItemResult of = results.get(Integer.parseInt(path.group(1)));
    final String item = path.group(2) == null ? "" : "/" + path.group(2);
    final String last = path.group(3) == null ? "" : "/" + path.group(3).replace("unit", "value");
    final String said = problem.message();
    return new FieldProblem(of.component() + "/" + of.plan() + item + last, said.startsWith(MISSING)
        ? capital(said.substring(MISSING.length())) : "It " + said);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private boolean isWrong(String field, ChecklistItem asked) {
    final Measured measured = asked.kind() == ChecklistItem.Kind.MEASURE ? measured(field) : null;
    return NO.equals(of(field + "/ok")) || measured != null && !asked.within(measured.value);
  }

  /** Null when nothing was typed, or no number. */
  private Measured measured(String field) {
    final String typed = written(field + "/value");
    final Matcher matcher = MEASURED.matcher(typed == null ? "" : typed);
    // figures behind the number are a second one, or thousands with a sign between
    return !matcher.matches() || matcher.group(2).matches(".*[\\d.,].*") ? null
        : new Measured(new BigDecimal(matcher.group(1).replace(',', '.').replace('−', '-')),
            matcher.group(2).isEmpty() ? null : matcher.group(2));
  }

  private static Stream<OrderItem> items(MaintenanceOrder order, Set<String> there) {
    return order.items().stream().filter(item -> there.contains(item.component()));
  }

  private String written(String field) {
    final String text = of(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <E extends Enum<E>> E constant(E[] constants, String name) {
    return Stream.of(constants).filter(constant -> constant.name().equals(name)).findFirst().orElse(null);
  }
}
