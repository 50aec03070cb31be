package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;

/** An incident or an order has as many photos of nothing in particular as it can have. */
public final class TooManyPhotos extends DomainProblem {

  TooManyPhotos(String incident, int most) {
    super(Category.CONFLICT, "too-many-photos", "Too many photos",
        "%s has %d photos, and no more are kept. Go on without this one.".formatted(incident, most));
  }
}
