package com.vivition.sla.visit;

import com.vivition.sla.engine.DomainProblem;

/** That technician cannot do the work. */
public final class SkillMissing extends DomainProblem {

  SkillMissing(String technician, Object skill) {
    super(Category.CONFLICT, "skill-missing", "Skill missing",
        "%s does not have the skill %s (any more). Choose another technician.".formatted(technician, skill));
  }
}
