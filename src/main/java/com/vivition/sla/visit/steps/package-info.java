/**
 * The steps and tasks of the processes site-visit, hardware-swap, receive-part and return-part: each translates between
 * process variables or a form and the services of {@code visit}.
 */
package com.vivition.sla.visit.steps;
