/**
 * The steps and tasks of the processes plan-maintenance and preventive-maintenance: each translates between process
 * variables or a form and the services of {@code maintenance}.
 */
package com.vivition.sla.maintenance.steps;
