package com.vivition.sla.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slots of a day, under its name. */
record SlotDay(String day, List<SlotView> slots) {

  /** Keeps the order of the slots. */
  static List<SlotDay> of(List<SlotView> slots) {
    final Map<String, List<SlotView>> days = new LinkedHashMap<>();
    slots.forEach(slot -> days.computeIfAbsent(slot.day(), day -> new ArrayList<>()).add(slot));
    return days.entrySet().stream().map(day -> new SlotDay(day.getKey(), day.getValue())).toList();
  }
}
