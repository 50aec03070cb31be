/**
 * Disturbances: an online service that is down hits many studios at once. One diagnosis, one word to all, one repair;
 * each studio's incident keeps its own clock and verdict (design 4). No process here.
 */
package com.vivition.sla.disturbance;
