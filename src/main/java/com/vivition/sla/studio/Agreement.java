package com.vivition.sla.studio;

/** Placeholder of the agreement package's own type. */
public enum Agreement { BUSINESS, EXTENDED, NONE }
