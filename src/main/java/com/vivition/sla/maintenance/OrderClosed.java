package com.vivition.sla.maintenance;

/**
 * A maintenance order is done or skipped; told within the transaction that closes it.
 *
 * @param number like {@code MNT-2026-000001}
 */
public record OrderClosed(String number) {
}
