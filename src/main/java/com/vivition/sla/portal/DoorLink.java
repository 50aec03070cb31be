package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;

/**
 * What the link on a studio's wall is good for.
 *
 * @param id     the link's own
 * @param studio the studio's id
 */
record DoorLink(String id, String studio, Language language) implements SignedLink {

  @Override
  public DoorLink in(Language other) {
    return new DoorLink(id, studio, other);
  }
}
