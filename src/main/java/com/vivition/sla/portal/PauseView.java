package com.vivition.sla.portal;

/** From when to when the recovery time stands still, in words. */
record PauseView(String since, String until) {
}
