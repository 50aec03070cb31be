/**
 * The on-call rota: who is on duty outside business hours, a line for support and one for technicians. A weekly
 * pattern with exceptions, which are data; duty exists only while the service hours need it (R2).
 */
package com.vivition.sla.rota;
