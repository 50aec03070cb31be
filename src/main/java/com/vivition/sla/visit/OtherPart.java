package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** Another piece was installed than the one that was reserved. */
public final class OtherPart extends DomainProblem {

  OtherPart(String reserved, String installed) {
    super(Category.CONFLICT, "other-part", "Other part",
        ("Reserved was %s, not %s. Check the serial number. If it is right, say that the part brought does not stay, and "
            + "name the one that does in the note: a planner puts the stock right.").formatted(reserved, installed));
  }
}
