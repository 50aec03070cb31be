/**
 * Keeps people informed (R13): writes the notices to the operator and the warnings to lead and manager at the moment
 * something happens, and sends each by a small process of its own, so that a dead mail server stops no restoring step.
 *
 * <p>Visits go into the calendars of those whom they concern, moved and cancelled with the notice that says so.
 *
 * <p>{@link com.vivition.sla.notice.Notices} is the door for the models; everything else follows from it.
 */
package com.vivition.sla.notice;
