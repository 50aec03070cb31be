package com.vivition.sla.rota;

import com.vivition.sla.engine.DomainProblem;

/** Somebody else edited the rota after the editor had read it. */
public final class RotaChangedMeanwhile extends DomainProblem {

  RotaChangedMeanwhile(int read, int now) {
    super(Category.CONFLICT, "rota-changed-meanwhile", "Rota changed meanwhile", """
        The rota is at revision %d now, yours is %d. Get it again and repeat your edit; without a revision yours \
        replaces whatever is there.""".formatted(now, read));
  }
}
