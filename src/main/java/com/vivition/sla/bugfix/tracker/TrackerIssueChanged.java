package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.bugfix.TrackerState;

/**
 * The tracker told, of its own accord or asked, what a bug's issue is; published in the transaction that remembers it.
 *
 * @param bug the bug's number
 */
public record TrackerIssueChanged(String bug, TrackerState state) {
}
