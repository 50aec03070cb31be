package com.vivition.sla.agreement;

/** The contract of a studio (R1). */
public enum Agreement {
    /** Type 1 of the contract. */
    BUSINESS,
    /** Type 2 of the contract: calamities outside business hours too. */
    EXTENDED,
    /** No contract, or an expired one: regular support without a target. */
    NONE
}
