package com.vivition.sla.portal.duty;

import java.util.List;
import java.util.Map;

/**
 * What the page of the rota shows, in words.
 *
 * @param gaps how many gaps there are in the weeks shown
 */
record RotaView(List<Now> now, List<Week> weeks, int gaps, List<Line> lines, List<Link> feeds) {

  /**
   * Who is on duty in a line now.
   *
   * @param state {@code duty}, {@code gap} or {@code free}
   * @param more  who follows, or what comes next; null: nothing
   */
  record Now(String line, String state, boolean mine, String text, String more) {
  }

  /** @param title "23 to 29 November" */
  record Week(String title, List<Day> days) {
  }

  /**
   * A day on which somebody has to be on duty.
   *
   * @param note  a holiday's name; null: none
   * @param cells one for each line
   */
  record Day(String name, String note, boolean today, List<List<Item>> cells) {
  }

  /**
   * Somebody on duty, or nobody.
   *
   * @param times when that day
   * @param first null: nobody is
   * @param then  who follows; null: nobody
   */
  record Item(List<String> times, String first, String then, boolean mine) {
  }

  /**
   * A line with what can be edited.
   *
   * @param id      begins the ids of its fields
   * @param staff   who can be on duty: name by user id
   * @param pattern the weekly pattern in words
   */
  record Line(String id, String name, String title, Map<String, String> staff, List<String> pattern,
      List<Exception> exceptions) {
  }

  /** @param from names it when it is taken out */
  record Exception(String from, String time, String who, String note) {
  }

  /** A calendar feed. */
  record Link(String title, String address) {
  }
}
