/**
 * Duty at work: what the people on duty see outside business hours, how they are called until somebody accepts, and how
 * tasks pass on at a change of duty. Steps of {@code call-duty}, {@code page-duty} and {@code hand-over-duty}.
 */
package com.vivition.sla.rota.duty;
