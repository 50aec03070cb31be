/** The steps and tasks of the process disturbance, and those of the incident that wait for its end. */
package com.vivition.sla.disturbance.steps;
