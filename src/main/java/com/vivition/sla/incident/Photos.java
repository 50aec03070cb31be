package com.vivition.sla.incident;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** The photos of incidents: upright, small, and without what a phone writes into them, like where they were taken. */
@Service
public class Photos {

  /** The largest file that is looked at, in bytes: 12 MB. */
  public static final int LARGEST_FILE = 12 * 1024 * 1024;

  /** How many photos an incident can have. */
  public static final int MOST = 20;

  private final PhotoTable table;
  // a photo needs some ten times its size while it is worked on
  private final Semaphore desks = new Semaphore(2);

  Photos(PhotoTable table) {
    this.table = table;
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
    desks.acquireUninterruptibly();
    final Picture picture;
    try {
      picture = Picture.of(file);
    } finally {
      desks.release();
    }
    return table.add(incident, visit, picture, Picture.digest(file), caption, by);
  }

  /** The incident's photos, the oldest first. */
  public List<Photo> of(String incident) {
    return table.of(incident);
  }

  /** The photo as a JPEG of less than 1 MB; empty when there is none of that id. */
  public Optional<byte[]> content(String id) {
    return table.content(id);
  }
}
