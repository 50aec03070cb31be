package com.vivition.sla.rota;

/** Published, within its transaction, when a line's rota was edited: who is on duty may be different now. */
public record RotaChanged(DutyLine line) {
}
