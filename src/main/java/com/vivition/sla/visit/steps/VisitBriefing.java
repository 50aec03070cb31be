package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.ProcessVariable;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import com.vivition.sla.incident.Words;
import com.vivition.sla.incident.Work;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.StockLocation;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the tasks about visits and parts show, and what their forms find filled in. */
@Component
class VisitBriefing implements TaskBriefing {

  private static final Map<String, List<String>> FIELDS = Map.of(
      "follow-repair", List.of("decision", "note", "restoredAt", "evidence"),
      "agree-by-phone", List.of("answer", "slot", "spokenTo", "notBefore", "note"),
      "make-visit-possible", List.of("tryAgain", "note"),
      "find-part", List.of("tryAgain", "note"),
      "visit-studio", List.of(),
      "call-back", List.of("note"),
      "take-part-in", List.of("arrived", "serialNumber", "expectedAt"),
      "bring-part-back", List.of("location"));

  private final Visits visits;
  private final Stock stock;

  VisitBriefing(Visits visits, Stock stock) {
    this.visits = visits;
    this.stock = stock;
  }

  @Override
  public Set<String> forms() {
    return FIELDS.keySet();
  }

  @Override
  public Map<String, Object> prefill(String form, Incident incident, Function<String, Object> variables) {
    return prefill(form, incident.reporter().name());
  }

  @Override
  public Map<String, Object> prefill(String form, Work work, Function<String, Object> variables) {
    return prefill(form, work.contact());
  }

  private static Map<String, Object> prefill(String form, String contact) {
    final Map<String, Object> fields = new HashMap<>();
    FIELDS.get(form).forEach(field -> fields.put(field, null));
    if (form.equals("agree-by-phone")) {
      fields.put("spokenTo", contact);
    }
    return fields;
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    return shown(form, incident.number(), incident.studio(), variables);
  }

  @Override
  public Map<String, Object> shown(String form, Work work, Function<String, Object> variables) {
    return shown(form, work.number(), work.studio(), variables);
  }

  private Map<String, Object> shown(String form, String number, String studio, Function<String, Object> variables) {
    final Map<String, Object> shown = new HashMap<>();
    shown.put("repair", Map.of(
        "plan", plan(number),
        "problem", problem(form, variables),
        "page", page(variables)));
    if (form.equals("agree-by-phone")) {
      shown.put("slots", slots(variables));
    }
    if (form.equals("take-part-in")) {
      shown.put("repair", Map.of("plan", part(variables, number)));
    }
    if (form.equals("bring-part-back")) {
      shown.put("repair", Map.of("plan", defective(number, studio)));
      shown.put("locations", stock.locations().stream().filter(place -> place.kind() == StockLocation.Kind.WAREHOUSE)
          .map(place -> Map.of("value", place.id(), "label", place.name())).toList());
    }
    return shown;
  }

  @Override
  public boolean followsDeadline(String form) {
    return !Set.of("visit-studio", "take-part-in", "bring-part-back").contains(form);
  }

  /** Every part and visit, a line each. */
  private String plan(String number) {
    final List<String> lines = new ArrayList<>();
    stock.reservationsOf(number).forEach(part -> lines.add("- **Part:** %s".formatted(inWords(part))));
    visits.ofIncident(number).forEach(visit -> lines.add("- **Visit:** %s".formatted(inWords(visit))));
    return lines.isEmpty() ? "Nothing is planned yet." : String.join("\n", lines);
  }

  private static String inWords(Reservation part) {
    final String serial = part.serialNumber() == null ? "" : " " + part.serialNumber();
    final String what = Markdown.line("%s%s for %s".formatted(part.type().name(), serial, part.component()));
    final String where = Markdown.line(part.location().name());
    return switch (part.state()) {
      case ORDERED -> "%s, ordered, expected %s at %s".formatted(what, Words.at(part.expectedAt()), where);
      case PICKED -> "%s, picked up".formatted(what);
      default -> "%s, reserved at %s".formatted(what, where);
    };
  }

  private String inWords(Visit visit) {
    final String purpose = switch (visit.purpose()) {
      case SWAP -> "swap of " + Markdown.line(visit.component());
      case LOOK -> "to look";
      case MAINTENANCE -> "maintenance";
    };
    final String when = visit.start() == null ? "" : ", %s to %s, %s".formatted(Words.at(visit.start()),
        Words.at(visit.end()), Markdown.line(visits.nameOf(visit.technician())));
    return purpose + switch (visit.state()) {
      case PROPOSED -> ": times are offered to the customer, who has not chosen yet";
      case AGREED, MOVED -> when + agreedWith(visit);
      case DONE -> when + ": done";
      case FAILED -> when + ": failed" + (visit.note() == null ? "" : ", " + Markdown.line(visit.note()));
      case CANCELLED -> when + ": called off";
    };
  }

  private static String agreedWith(Visit visit) {
    return visit.agreedWith() == null ? "" : ", agreed with " + Markdown.line(visit.agreedWith());
  }

  private static String problem(String form, Function<String, Object> variables) {
    final ProcessVariable<String> problem = switch (form) {
      case "find-part" -> VisitVars.PART_PROBLEM;
      case "call-back" -> VisitVars.CALL_REASON;
      default -> VisitVars.SLOT_PROBLEM;
    };
    // what is to be said by phone has its paragraphs
    return Optional.ofNullable(variables.apply(problem.name())).map(Object::toString)
        .map(problem == VisitVars.CALL_REASON ? Markdown::text : Markdown::line).orElse("");
  }

  /** Where the visit page is; empty without a visit. */
  private static String page(Function<String, Object> variables) {
    return Optional.ofNullable(variables.apply(VisitVars.VISIT.name())).map(visit -> "/visit/" + visit).orElse("");
  }

  private List<Map<String, String>> slots(Function<String, Object> variables) {
    return visits.open((String) variables.apply(VisitVars.VISIT.name())).stream()
        .map(slot -> Map.of("value", slot.id(), "label", label(slot))).toList();
  }

  private static String label(OfferedSlot slot) {
    return "%s – %s, %s%s".formatted(Words.at(slot.start()), Words.at(slot.end()).replaceFirst(".* ", ""),
        slot.technicianName(), slot.keepsDeadline() ? "" : " (too late for the promise)");
  }

  private String part(Function<String, Object> variables, String number) {
    return stock.reservationsOf(number).stream()
        .filter(part -> part.part().equals(variables.apply(VisitVars.PART.name()))).map(VisitBriefing::inWords).findFirst().orElse("The swap needs it no longer; it goes into stock.");
  }

  private String defective(String number, String studio) {
    return stock.awaited().stream().filter(part -> part.incident().equals(number))
        .map(part -> "- %s, serial number %s, taken out as %s of %s".formatted(Markdown.line(part.partType()),
            part.serialNumber() == null ? "not noted" : Markdown.line(part.serialNumber()), Markdown.line(part.component()),
            Markdown.line(studio)))
        .collect(Collectors.joining("\n"));
  }
}
