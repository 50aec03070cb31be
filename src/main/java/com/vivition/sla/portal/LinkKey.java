package com.vivition.sla.portal;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The 256 random bits that sign links: made once by the node that starts first, the same on all, never logged. */
@Component
public class LinkKey {

  private final byte[] bits;

  LinkKey(JdbcClient jdbc) {
    final byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    // of two nodes that start at once the second waits for the row and then finds it filled
    jdbc.sql("update portal_key set secret = ? where id = 1 and secret is null").param(fresh).update();
    bits = jdbc.sql("select secret from portal_key where id = 1").query(byte[].class).single();
  }

  /** A copy of the bits. */
  public byte[] bits() {
    return bits.clone();
  }
}
