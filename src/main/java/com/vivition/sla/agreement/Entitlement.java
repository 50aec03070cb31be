package com.vivition.sla.agreement;

/** The question to the contract (R3, R5). Pure: alike questions get alike answers until the contract's table changes. */
@FunctionalInterface
public interface Entitlement {

    /** What that agreement gives a report of that priority over that channel; never null. */
    Coverage of(Agreement agreement, Priority priority, Channel channel);

    default Coverage of(Facts facts) {
        return of(facts.agreement(), facts.priority(), facts.channel());
    }
}
