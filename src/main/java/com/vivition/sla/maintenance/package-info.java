/**
 * Preventive maintenance: plans by component type as data, what is due and why, orders that bundle a studio's work,
 * checklists and what they found. What is due ({@link com.vivition.sla.maintenance.Upkeep}) is a pure function;
 * services read and write around it. Of processes only {@link com.vivition.sla.maintenance.MaintenanceProcess} knows; no
 * mail, no pages here.
 */
package com.vivition.sla.maintenance;
