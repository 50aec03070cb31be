package com.vivition.sla.agreement;

/** Why RESTORE's clock stands still (R8). Only waiting for the customer does that. */
public enum PauseReason {
    NO_ACCESS("no access to the site", "geen toegang tot de locatie"),
    /** The customer's own power, network or building. */
    CUSTOMER_SITE("the customer's power, network or building", "stroom, netwerk of gebouw van de klant"),
    /** From the second logged attempt, at least 15 minutes after the first. */
    NO_ANSWER("no answer from the customer", "klant niet bereikbaar"),
    /** The customer prefers a slot later than one offered whose work would end in time. */
    LATER_SLOT("the customer prefers a later slot", "klant wil een later tijdstip"),
    /** The studio worked before it failed again (R10). Comes from reopening alone: nobody chooses it. */
    RESTORED("the studio worked", "de studio werkte");

    private final String english;
    private final String dutch;

    PauseReason(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    /** Whether a person may give it as the reason of a pause. */
    public boolean choosable() {
        return this != RESTORED;
    }

    public String english() {
        return english;
    }

    public String dutch() {
        return dutch;
    }
}
