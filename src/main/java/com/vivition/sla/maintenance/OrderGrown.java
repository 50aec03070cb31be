package com.vivition.sla.maintenance;

/**
 * An order asks for more than the visit that it has or seeks leaves time for; told within the transaction that finds
 * it.
 *
 * @param number like {@code MNT-2026-000001}
 */
public record OrderGrown(String number) {
}
