package com.vivition.sla.problem;

/** What a closed incident meant for a problem. @param problem its number */
record News(String problem, Kind kind) {

  /** Whether it raised the problem, is one more of a problem that is open, or shows that what was done did not help. */
  enum Kind { RAISED, LINKED, REPEATED }
}
