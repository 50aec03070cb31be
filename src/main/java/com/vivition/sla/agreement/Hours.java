package com.vivition.sla.agreement;

/** The service hours by name (R2); which they are is data: {@link ServiceHours}. */
public enum Hours {
    BUSINESS_HOURS("business hours", "kantooruren"),
    EXTENDED_HOURS("extended hours", "uitgebreide uren");

    private final String english;
    private final String dutch;

    Hours(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    String english() {
        return english;
    }

    String dutch() {
        return dutch;
    }
}
