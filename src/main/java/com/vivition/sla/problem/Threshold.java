package com.vivition.sla.problem;

import java.time.Duration;

/**
 * From when on incidents are a problem: a row of the table problem-signs.
 *
 * @param count  how many incidents
 * @param within reported within this time, both ends included
 * @param action what is suggested
 * @param watch  how long to watch whether it helped
 * @param studios at so many studios, at least
 */
record Threshold(int count, Duration within, ProblemAction action, Duration watch, int studios) {
}
