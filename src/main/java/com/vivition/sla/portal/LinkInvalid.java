package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;

/** No link of ours: mistyped, cut off, or made up. */
final class LinkInvalid extends DomainProblem {

  LinkInvalid() {
    super(Category.NOT_FOUND, "link-invalid", "Link invalid",
        "This link is not complete. Open it from our mail again, or copy the whole of it.");
  }
}
