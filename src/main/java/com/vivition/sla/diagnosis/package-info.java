/**
 * Remote diagnosis: probes of a studio's components from afar, their log, what they suggest as the cause. The probing
 * half needs neither database nor engine, so that it also runs on a worker inside the studios' network.
 */
package com.vivition.sla.diagnosis;
