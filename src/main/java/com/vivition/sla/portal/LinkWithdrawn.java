package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** The link was ours, and we have taken it back. */
final class LinkWithdrawn extends DomainProblem {

  private final transient SignedLink link;

  LinkWithdrawn(SignedLink link) {
    super(Category.NOT_FOUND, link instanceof DoorLink ? "door-closed" : "link-withdrawn", "Link withdrawn",
        "This link was withdrawn. Ask for the new one, or call us.");
    this.link = link;
  }

  SignedLink link() {
    return link;
  }
}
