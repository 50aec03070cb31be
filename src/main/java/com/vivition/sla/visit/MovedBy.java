package com.vivition.sla.visit;

/** Who wanted a visit moved (R8). */
public enum MovedBy { CUSTOMER, US }
