/**
 * What a studio needs on site: parts and where they lie, technicians and their schedules, slots that fit both and the
 * customer, visits. Planning itself ({@link com.vivition.sla.visit.SlotFinder}) is a pure function; services read and
 * write around it. No process, no mail, no pages here.
 */
package com.vivition.sla.visit;
