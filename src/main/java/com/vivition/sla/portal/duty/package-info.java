/** The rota as a page, and as calendar feeds that a signed link opens. */
package com.vivition.sla.portal.duty;
