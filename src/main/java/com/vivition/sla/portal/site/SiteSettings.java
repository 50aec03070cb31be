package com.vivition.sla.portal.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the visit page says to everybody: {@code sla.portal.*}.
 *
 * @param safetyNote what to do before any studio is opened; a sentence a line
 */
@ConfigurationProperties("sla.portal")
record SiteSettings(@DefaultValue(DEFAULT_NOTE) String safetyNote) {

  private static final String DEFAULT_NOTE = """
      Switch the studio off at its main switch, pull the plug, and wait two minutes before you open anything.
      Put the turntable's lock in before you reach under it, and take it out last.
      Nobody stands on the turntable or in the doorway while you test.
      Not sure? Stop and call support.
      """;
}
