/** How much anybody may send to pages that need no login. */
package com.vivition.sla.portal.limits;
