package com.vivition.sla.visit;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.DomainProblem;
import java.time.Instant;

/**
 * What visits are for, by its number: incidents, and maintenance orders. Inject this to reach all of them; a feature
 * that plans visits of its own adds a bean. What is over still answers and takes notes.
 */
public interface Errands {

  /** Whether that is a number of its own, by its form. */
  boolean has(String number);

  /** @throws DomainProblem when there is none of that number */
  Errand get(String number);

  /** Lets nobody else act on it until the end of the transaction; take it before a visit's or a part's row. */
  void hold(String number);

  /**
   * Something happened, as of now.
   *
   * @param by   user id, or the name of the part of the application that acted
   * @param open whether the customer may read it
   */
  void note(String number, String by, String text, boolean open);

  /** The customer was spoken to by phone, as of now; he may read it. */
  void called(String number, String text, String by);

  /** The customer was heard from, as of now: what waited for his word goes on (R8). */
  void heard(String number, Channel channel, String by);

  /** The customer did not answer, as of now (R8). */
  void notReached(String number, String text, String by);

  /** Nobody let the technician in, as of now (R8). @param note null: nothing more to say */
  void noAccess(String number, String note, String by);

  /**
   * The customer agreed on a time for a visit (R8).
   *
   * @param pause     null: none
   * @param pauseEnds when the pause that an earlier choice brought ends; null: as it was
   */
  void slotAgreed(String number, PauseRequest pause, Instant pauseEnds, String by);

  /**
   * What somebody found on site.
   *
   * @param cause     null: not found
   * @param component null: none
   * @param findings  null: nothing to say
   */
  void diagnosed(String number, Cause cause, String component, String findings, String by);

  /** The studio works again, as of now; what waits for that goes on with {@link #goOnRestored}. */
  void restored(String number, String by);

  /** Lets what waited for the studio go on, after {@link #restored} and the visit's own process. */
  void goOnRestored(String number);
}
