package com.vivition.sla.visit;

/** Times are offered for a visit, the first or others; told within the transaction that offers them. */
public record VisitProposed(Visit visit) {
}
