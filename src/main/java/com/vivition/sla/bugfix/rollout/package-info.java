/**
 * The roll-out of a release: the step that installs it at one studio through its agent, and who is next. The step
 * needs neither database nor engine, so that it also runs on a worker inside the studios' network.
 */
package com.vivition.sla.bugfix.rollout;
