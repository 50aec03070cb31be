package com.vivition.sla.maintenance;

import com.vivition.sla.studio.Lists;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a technician wrote down for one item of a checklist. An item of any kind may be answered with "not ok" and a
 * note alone: it could not be measured or seen.
 *
 * @param item   the checklist item's id
 * @param ok     for CHECK, and where something could not be done; else null
 * @param value  what was measured, in the unit; for MEASURE only
 * @param unit   the item's own, said again so that nobody notes another one; null with a value is refused
 * @param note   what is wrong; null: nothing to say
 * @param photos ids of photos; for PHOTO at least one
 * @param act    what is to be done about what is not ok or out of its limits; null: WATCH. Where all is well it counts
 *               for nothing
 */
public record CheckResult(
    String item, Boolean ok, BigDecimal value, String unit, String note, List<String> photos, FindingAct act) {

  public CheckResult {
    value = Numbers.plain(value);
    photos = Lists.orEmpty(photos);
  }

  /** It is as it should be. */
  public static CheckResult ok(String item) {
    return new CheckResult(item, true, null, null, null, List.of(), null);
  }

  /** It is not, or could not be done; the note says what is wrong. */
  public static CheckResult notOk(String item, String note) {
    return new CheckResult(item, false, null, null, note, List.of(), null);
  }

  /** So much of that unit was measured. */
  public static CheckResult measured(String item, BigDecimal value, String unit) {
    return new CheckResult(item, null, value, unit, null, List.of(), null);
  }

  /** This is how it looks. */
  public static CheckResult seen(String item, String... photos) {
    return new CheckResult(item, null, null, null, null, List.of(photos), null);
  }

  /** The same, with what is to be done about it. */
  public CheckResult with(FindingAct wanted) {
    return new CheckResult(item, ok, value, unit, note, photos, wanted);
  }

  boolean isNotOk() {
    return Boolean.FALSE.equals(ok);
  }
}
