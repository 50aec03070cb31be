/** The steps and tasks of the process bug-fix, and those of the incident that deal with its bug. */
package com.vivition.sla.bugfix.steps;
