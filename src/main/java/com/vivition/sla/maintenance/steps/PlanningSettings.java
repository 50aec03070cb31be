package com.vivition.sla.maintenance.steps;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When maintenance is planned, and for how long somebody is waited for.
 *
 * @param at           the local time at which a day is planned
 * @param atStart      in the demo: what is due is planned when the application starts, without waiting for a morning
 * @param joinsWithin  maintenance waits for a visit that goes there anyway if it is no further ahead
 * @param alongside    the longest work that is put on top of somebody else's visit
 * @param answerWithin how long the customer has for agreeing on a time before a planner decides
 */
@ConfigurationProperties("sla.maintenance.planning")
record PlanningSettings(
    @DefaultValue("06:00") LocalTime at,
    @DefaultValue("true") boolean atStart,
    @DefaultValue("10d") Duration joinsWithin,
    @DefaultValue("60m") Duration alongside,
    @DefaultValue("14d") Duration answerWithin) {
}
