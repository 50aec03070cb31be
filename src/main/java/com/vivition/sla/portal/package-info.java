/** Pages of our own: what the operator opens by a signed link, without a login (design 4 and 8). */
package com.vivition.sla.portal;
