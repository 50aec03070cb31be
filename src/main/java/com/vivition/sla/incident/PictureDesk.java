package com.vivition.sla.incident;

import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Where photos are made small, two at a time: one needs some ten times its size while it is worked on. */
@Component
class PictureDesk {

  private final Semaphore places = new Semaphore(2);

  /** As {@link Picture#of}. */
  Picture picture(byte[] file) {
    places.acquireUninterruptibly();
    try {
      return Picture.of(file);
    } finally {
      places.release();
    }
  }
}
