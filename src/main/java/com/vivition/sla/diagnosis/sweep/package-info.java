/**
 * The nightly probe of all studios: what is wrong before anybody calls. The step that probes needs neither database
 * nor engine, so that it also runs on a worker inside the studios' network.
 */
package com.vivition.sla.diagnosis.sweep;
