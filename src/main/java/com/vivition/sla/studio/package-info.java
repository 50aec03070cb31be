/** Whom VIVITION serves, under which agreement, and what stands in the studios (R1). */
package com.vivition.sla.studio;
