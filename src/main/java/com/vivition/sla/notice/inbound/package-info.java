/**
 * Mail that comes in: read without ever failing, recorded once, and brought to where it belongs. What nobody but a
 * person can place becomes a task; nothing is thrown away.
 */
package com.vivition.sla.notice.inbound;
