package com.vivition.sla.portal.site;

import com.vivition.sla.incident.Photo;
import java.util.List;

/**
 * Everything that the page shows about a visit, in words.
 *
 * @param title      what it is about: {@code Swap camera-1}
 * @param state      how far it is
 * @param agreed     whether it can be reported
 * @param over       whether it has ended
 * @param when       null: no time is agreed
 * @param departure  when to leave; null as above
 * @param part       null: none is to be brought
 * @param ended      how it ended; null while it has not
 * @param swap       whether a part is to be installed
 * @param components of the studio, for a second part
 */
record SiteSheet(String id, String title, String incident, String state, boolean agreed, boolean over, boolean swap,
    String when, String departure, String technician, String promise, boolean late, Spot studio, List<Contact> contacts,
    Part part, List<String> safety, Diagnosis diagnosis, List<Photo> photos, Ended ended, List<Choice> components,
    String oldSerial, String newSerial) {

  /** Somewhere to go. @param map the address of a map @param navigation what a phone's navigation opens */
  record Spot(String name, String address, String map, String navigation) {
  }

  /** Somebody at the studio. @param phone as it is dialled; null: not known @param why null: an operator */
  record Contact(String name, String phone, String why) {
  }

  /**
   * The piece to bring.
   *
   * @param serial null: it has none
   * @param state  where it is just now
   * @param where  where to get it; null: the technician has it
   * @param toTake whether it can be picked up, or be found missing
   */
  record Part(String name, String serial, String state, Spot where, boolean toTake) {
  }

  /** What is known about why the studio fails. @param details may be null, as are cause and findings */
  record Diagnosis(String summary, String details, String cause, String findings, String probes) {
  }

  /** @param note may be null, as may be who signed */
  record Ended(String how, String at, String note, String signedOffBy) {
  }

  /** One of several to choose from. */
  record Choice(String value, String label) {
  }
}
