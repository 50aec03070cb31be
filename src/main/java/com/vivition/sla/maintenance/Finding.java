package com.vivition.sla.maintenance;

/**
 * Something that maintenance found wrong: out of its limits, not ok, an upgrade that did not succeed.
 *
 * @param item the checklist item's id; null: the finding is about the firmware
 * @param text what is wrong, in words that name the component
 * @param act  what is to be done about it; never null
 */
public record Finding(String component, String plan, String item, String text, FindingAct act) {
}
