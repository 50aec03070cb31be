/** The visit page: what a technician has to know on site, and what he reports from there; behind a login. */
package com.vivition.sla.portal.site;
