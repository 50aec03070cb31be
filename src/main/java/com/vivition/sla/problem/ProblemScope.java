package com.vivition.sla.problem;

/** What the incidents of a problem have in common. */
enum ProblemScope {
  /** A component of a studio. */
  COMPONENT,
  /** A cause, at one studio. */
  STUDIO_CAUSE,
  /** Type, make and model of a component, wherever it stands. */
  MODEL
}
