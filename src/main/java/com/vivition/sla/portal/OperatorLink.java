package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;
import java.time.Instant;

/**
 * What a link to the operator page is good for.
 *
 * @param incident the number of the incident or maintenance order, and of no other
 * @param language in which the page is read
 * @param expires  when it stops working, to the second
 */
record OperatorLink(String incident, Language language, Instant expires) {

  OperatorLink in(Language other) {
    return new OperatorLink(incident, other, expires);
  }
}
