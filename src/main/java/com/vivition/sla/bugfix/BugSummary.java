package com.vivition.sla.bugfix;

import com.vivition.sla.studio.ComponentType;

/** A bug in a list. @param waiting how many incidents wait for it just now @param incidents how many it caused */
record BugSummary(String number, String title, ComponentType componentType, BugState state, boolean hasWorkaround,
    String release, int waiting, int incidents) {
}
