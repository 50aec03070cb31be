package com.vivition.sla.incident;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * The photos of incidents and maintenance orders: upright, small, and without what a phone writes into them, like where
 * they were taken.
 */
@Service
public class Photos {

  /** The largest file that is looked at, in bytes: 12 MB. */
  public static final int LARGEST_FILE = 12 * 1024 * 1024;

  /** How many photos of nothing in particular an incident or an order can have, and how many from customers. */
  public static final int MOST = 20;

  /** The subject of what customers send, by mail or from a page: it fills no technician's album, nor he theirs. */
  public static final String FROM_CUSTOMER = "from-customer";

  /** How many photos of one thing are kept: the newest. */
  public static final int MOST_OF_ONE = 5;

  /** From so many photos in all on, only the newest of each thing is kept. */
  static final int MOST_FREELY = 200;

  private final PhotoTable table;
  private final PictureDesk desk;

  Photos(PhotoTable table, PictureDesk desk) {
    this.table = table;
    this.desk = desk;
  }

  /**
   * Keeps a photo, in a transaction of its own, and tells the timeline. The same file again is kept once.
   *
   * @param visit   the visit's id; null: taken elsewhere
   * @param file    a JPEG or PNG of at most 12 MB and 60 megapixels
   * @param caption at most 200 characters; null: none
   * @param by      user id
   * @throws NoPhoto         when it is none, is damaged or too large
   * @throws TooManyPhotos   when the incident has 20
   * @throws UnknownIncident when there is no such incident
   */
  public Photo add(String incident, String visit, byte[] file, String caption, String by) {
    return add(incident, visit, "", file, caption, by);
  }

  /**
   * The same, of something in particular; an incident alone has to be known, and has a timeline to tell. It is never
   * one too many: a retake takes the place of the oldest of five, or of all, once there are 200. Only of those
   * {@link #FROM_CUSTOMER} there are 20 at most, so that nobody pushes out what another one sent.
   *
   * @param number  the incident's or the maintenance order's
   * @param subject at most 122 characters; of two, the same file is kept twice
   */
  public Photo add(String number, String visit, String subject, byte[] file, String caption, String by) {
    final Picture picture = desk.picture(file);
    final String sent = Picture.digest(file);
    try {
      return table.add(number, visit, subject, picture, sent, caption, by);
    } catch (DuplicateKeyException twice) {
      // the same file was on its way a second time, and the first has arrived meanwhile
      return table.add(number, visit, subject, picture, sent, caption, by);
    }
  }

  /** Whether it has as many photos of nothing in particular as it can have. */
  public boolean isFull(String number) {
    return table.isFull(number, "");
  }

  /** The photos of an incident or an order, the oldest first. */
  public List<Photo> of(String number) {
    return table.of(number);
  }

  /** The photo as a JPEG of less than 1 MB; empty when there is none of that id. */
  public Optional<byte[]> content(String id) {
    return table.content(id);
  }
}
