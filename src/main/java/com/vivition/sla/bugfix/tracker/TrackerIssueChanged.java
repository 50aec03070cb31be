package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.TrackerState;

/**
 * The tracker told that a bug's issue was closed or opened again; published in the transaction that remembers it.
 *
 * @param bug the bug's number
 */
public record TrackerIssueChanged(String bug, TrackerState state) {
}
