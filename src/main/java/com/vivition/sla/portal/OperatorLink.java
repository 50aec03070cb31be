package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;
import java.time.Instant;

/**
 * What a link to the operator page is good for.
 *
 * @param incident  the number of the incident or maintenance order, and of no other
 * @param language  in which the page is read
 * @param expires   when it stops working, to the second
 * @param withdrawn how often its errand's links had been withdrawn when it was made
 */
record OperatorLink(String incident, Language language, Instant expires, int withdrawn) implements SignedLink {

  @Override
  public OperatorLink in(Language other) {
    return new OperatorLink(incident, other, expires, withdrawn);
  }
}
