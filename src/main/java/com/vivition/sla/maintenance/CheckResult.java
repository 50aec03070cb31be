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
 */
public record CheckResult(
    String item, Boolean ok, BigDecimal value, String unit, String note, List<String> photos) {

  public CheckResult {
    value = Numbers.plain(value);
    photos = Lists.orEmpty(photos);
  }

  /** It is as it should be. */
  public static CheckResult ok(String item) {
    return new CheckResult(item, true, null, null, null, List.of());
  }

  /** It is not, or could not be done; the note says what is wrong. */
  public static CheckResult notOk(String item, String note) {
    return new CheckResult(item, false, null, null, note, List.of());
  }

  /** So much of that unit was measured. */
  public static CheckResult measured(String item, BigDecimal value, String unit) {
    return new CheckResult(item, null, value, unit, null, List.of());
  }

  /** This is how it looks. */
  public static CheckResult seen(String item, String... photos) {
    return new CheckResult(item, null, null, null, null, List.of(photos));
  }

  boolean isNotOk() {
    return Boolean.FALSE.equals(ok);
  }
}
