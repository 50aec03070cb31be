package com.vivition.sla.maintenance;

import com.vivition.sla.studio.Lists;
import java.util.List;

/**
 * The checklist of one plan for one component, filled in.
 *
 * @param firmware    what runs there afterwards; needed where the plan has a target firmware, else null or what was
 *                    read; blank is null
 * @param firmwareAct what is to be done about an upgrade that did not succeed; null: WATCH
 * @param checks      one for each item of the checklist, in any order
 */
public record ItemResult(
    String component, String plan, String firmware, FindingAct firmwareAct, List<CheckResult> checks) {

  public ItemResult {
    firmware = firmware == null || firmware.isBlank() ? null : firmware.strip();
    checks = Lists.orEmpty(checks);
  }

  /** Without a word on what to do if the upgrade did not succeed. */
  public ItemResult(String component, String plan, String firmware, List<CheckResult> checks) {
    this(component, plan, firmware, null, checks);
  }
}
