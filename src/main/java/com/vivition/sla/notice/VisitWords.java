package com.vivition.sla.notice;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.StockLocation;
import com.vivition.sla.visit.Visit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A visit in words, as the texts under notices/ name them. */
final class VisitWords {

  private static final String MAP = "https://www.google.com/maps/search/?api=1&query=";

  private VisitWords() {
  }

  /**
   * What the texts may say of a visit.
   *
   * @param due        RESTORE's due time; null: there is none
   * @param invitation what becomes of it in the reader's calendar; null: nothing
   */
  static Map<String, Object> of(OnSite onSite, Instant due, Invitation invitation, TimeInWords time) {
    final Map<String, Object> words = new HashMap<>();
    words.put("address", SingleLine.of(onSite.studio().address().line()));
    words.put("map", map(onSite.studio()));
    words.put("contacts", onSite.contacts().stream().map(SingleLine::of).toList());
    words.put("component", onSite.component() == null ? null : component(onSite.component()));
    words.put("agreed", onSite.isAgreed());
    words.put("technician", onSite.technician() == null ? null : SingleLine.of(onSite.technician().name()));
    if (onSite.visit() != null) {
      putVisit(words, onSite.visit(), invitation, time);
    }
    putSlots(words, onSite.slots(), due, time);
    putPart(words, onSite, time);
    return words;
  }

  private static void putVisit(Map<String, Object> words, Visit visit, Invitation invitation, TimeInWords time) {
    words.put("purpose", visit.purpose().name());
    words.put("leave", time.say(visit.departure()));
    if (invitation != null) {
      words.put("visitTime", time.say(invitation.start(), invitation.end()));
      words.put("visitBefore", invitation.start().equals(invitation.before()) ? null : time.say(invitation.before()));
      words.put("visitOff", invitation.cancelled());
    } else if (visit.start() != null) {
      words.put("visitTime", time.say(visit.start(), visit.end()));
    }
  }

  private static void putSlots(Map<String, Object> words, List<OfferedSlot> slots, Instant due, TimeInWords time) {
    final Map<String, OfferedSlot> choices = new LinkedHashMap<>();
    // two technicians at one time are one choice for the reader
    slots.forEach(slot -> choices.putIfAbsent(time.say(slot.start(), slot.end()), slot));
    words.put("slots", choices.entrySet().stream()
        .map(choice -> Map.of("time", choice.getKey(), "inTime", isInTime(choice.getValue(), due),
            "why", SingleLine.of(choice.getValue().why())))
        .toList());
    words.put("someInTime", slots.stream().anyMatch(slot -> isInTime(slot, due)));
    words.put("someLate", due != null && slots.stream().anyMatch(slot -> !isInTime(slot, due)));
  }

  private static boolean isInTime(OfferedSlot slot, Instant due) {
    return due != null && !slot.end().isAfter(due);
  }

  private static void putPart(Map<String, Object> words, OnSite onSite, TimeInWords time) {
    final Reservation part = onSite.part();
    if (part == null) {
      return;
    }
    words.put("part", SingleLine.of(part.type().name()));
    words.put("serial", part.serialNumber() == null ? null : SingleLine.of(part.serialNumber()));
    words.put("partExpected", part.state() == PartState.ORDERED ? time.say(part.expectedAt()) : null);
    if (onSite.visit() == null) {
      return;
    }
    final StockLocation where = part.location();
    words.put("inVan", onSite.technician() != null && onSite.technician().id().equals(where.technician()));
    if (onSite.visit().pickUp() != null) {
      words.put("pickUp", SingleLine.of(where.name() + ", " + where.address().line()));
      words.put("pickUpMap", map(where.latitude(), where.longitude(), where.address().line()));
    }
  }

  private static String component(Component component) {
    final String make = Stream.of(component.make(), component.model()).filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
    return SingleLine.of(make.isEmpty() ? component.id() : "%s (%s)".formatted(component.id(), make));
  }

  private static String map(Studio studio) {
    return map(studio.latitude(), studio.longitude(), studio.address().line());
  }

  /** What every phone opens in its map. */
  private static String map(Double latitude, Double longitude, String address) {
    return MAP + (latitude == null || longitude == null ? URLEncoder.encode(address, StandardCharsets.UTF_8)
        : latitude + "%2C" + longitude);
  }
}
