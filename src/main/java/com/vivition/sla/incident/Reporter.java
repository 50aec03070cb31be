package com.vivition.sla.incident;

/** Who reported an incident; each part may be null. The mail address is where the answers go. */
public record Reporter(String name, String phone, String mail) {
}
