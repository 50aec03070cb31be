package com.vivition.sla.notice;

import com.vivition.sla.engine.DomainProblem;

/** No next word is promised about that incident, so there is none to move. */
final class NoWordPromised extends DomainProblem {

  NoWordPromised(String number) {
    super(Category.CONFLICT, "no-word-promised", "No word is promised",
        ("No next word is promised about %s: one is for an incident of priority HIGH, from triage until it "
            + "is restored, while its clock runs.").formatted(number));
  }
}
