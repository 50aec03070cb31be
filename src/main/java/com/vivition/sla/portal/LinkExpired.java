package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** The link was ours and has had its time. */
final class LinkExpired extends DomainProblem {

  private final transient OperatorLink link;

  LinkExpired(OperatorLink link) {
    super(Category.NOT_FOUND, "link-expired", "Link expired",
        "The link to %s has expired. Open the one in our latest mail, or call us.".formatted(link.incident()));
    this.link = link;
  }

  OperatorLink link() {
    return link;
  }
}
