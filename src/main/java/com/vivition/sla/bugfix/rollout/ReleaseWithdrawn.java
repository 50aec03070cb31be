package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.engine.DomainProblem;

/** A withdrawn release goes to no studio any more. */
public final class ReleaseWithdrawn extends DomainProblem {

  ReleaseWithdrawn(String version, String reason) {
    super(Category.CONFLICT, "release-withdrawn", "Release withdrawn",
        "Release %s is withdrawn (%s). Roll out a later one.".formatted(version, reason));
  }
}
