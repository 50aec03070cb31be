package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.diagnosis.ProbeTarget;
import java.util.List;

/** A studio and what to probe there, as it travels to the step. */
record StudioTargets(String studio, List<ProbeTarget> targets) {
}
