/**
 * Bugs: what is known of them, which incidents they caused and which wait for them, and the tracker where developers
 * follow them ({@code tracker}). A bug is one, the incidents waiting for it may be many. No process here.
 */
package com.vivition.sla.bugfix;
