/**
 * Calls of the emergency number (R5), typed by whoever answers them or sent by a telephone system: each is recorded, its
 * caller found by his number, and served by his agreement in the process emergency-call.
 */
package com.vivition.sla.emergency;
