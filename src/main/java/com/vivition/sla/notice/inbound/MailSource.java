package com.vivition.sla.notice.inbound;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** From where mails come: opened anew after every failure. */
interface MailSource {

  /** Its name in the log and among those that are watched. */
  String name();

  /** @throws Exception when it cannot be reached */
  Visit open() throws Exception;

  /** The time while it is open. */
  interface Visit extends AutoCloseable {

    /**
     * Takes in all that is there; each mail leaves only when it is on record.
     *
     * @param goOn asked between two handfuls of mails
     * @throws Exception when it broke off; what was taken in stays so. A mail that could not be recorded or put away
     *     stays for the next time
     */
    void takeIn(BooleanSupplier goOn) throws Exception;

    /** Returns when something may be new, the time is over, or the watch is. */
    void await(Duration longest, CountDownLatch over) throws Exception;

    @Override
    void close();
  }
}
