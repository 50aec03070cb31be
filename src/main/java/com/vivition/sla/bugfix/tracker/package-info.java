/**
 * The tracker where developers follow bugs: a port ({@link com.vivition.sla.bugfix.tracker.BugTracker}), its adapter
 * for GitHub issues, the external steps that use it, and the webhook by which GitHub tells of changes. With none
 * configured, Tasklist is the tracker.
 */
package com.vivition.sla.bugfix.tracker;
