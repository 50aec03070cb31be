package com.vivition.sla.visit;

/**
 * A visit stands: its time is agreed, and those concerned are invited. Told again when it was planned anew, within the
 * transaction that agrees on it.
 */
public record VisitConfirmed(Visit visit) {
}
