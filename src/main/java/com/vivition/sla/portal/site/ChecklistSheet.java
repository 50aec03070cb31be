package com.vivition.sla.portal.site;

import com.vivition.sla.incident.Photo;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.maintenance.ChecklistItem;
import java.util.List;

/**
 * What the visit page shows of a maintenance order.
 *
 * @param order   its number
 * @param ends    whether its report ends the visit; else it goes along with one for something else
 * @param waited  whether an incident waits for it: then the studio should work again afterwards
 * @param off     whether the visit was called off
 * @param open    whether there is anything to fill in
 * @param skipped why it was skipped; null: it was not
 * @param blocks  one for each component
 * @param result  what came of it; null: it is not done
 */
record ChecklistSheet(String order, boolean ends, boolean waited, boolean off, boolean open, String skipped,
    List<Block> blocks, Result result) {

  /** A component. @param label what it is @param gone it no longer stands in the studio: nothing to fill in */
  record Block(String component, String label, boolean gone, List<Work> works) {
  }

  /**
   * A plan's work on it.
   *
   * @param field  begins the names of its fields: {@code camera-1/camera-cleaning}
   * @param target the firmware that should run afterwards; null: none is asked for
   */
  record Work(String field, String name, String why, String target, List<Item> items) {
  }

  /**
   * An item of its checklist.
   *
   * @param field  begins the names of its fields, and is what its photos show
   * @param photos those that are kept already
   */
  record Item(String field, ChecklistItem asked, List<Photo> photos) {

    /** Whether another photo takes the place of the oldest. */
    public boolean full() {
      return photos.size() >= Photos.MOST_OF_ONE;
    }
  }

  /** @param findings empty: all is well @param next when the same is due again, in words */
  record Result(String when, List<Found> findings, List<String> next) {
  }

  /** @param act what is done about it, in words */
  record Found(String text, String act) {
  }

  /** What its items are called where their fields are not at hand: {@code camera-1, Front lens clean}. */
  String label(String field) {
    return blocks.stream().flatMap(block -> block.works.stream().flatMap(work -> work.items.stream()
            .filter(item -> field.startsWith(item.field + "/"))
            .map(item -> "%s, %s".formatted(block.component, item.asked.text()))))
        .findFirst()
        .or(() -> blocks.stream().filter(block -> field.startsWith(block.component + "/")).map(Block::component)
            .findFirst())
        .orElse(null);
  }
}
