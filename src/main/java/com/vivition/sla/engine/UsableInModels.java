package com.vivition.sla.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets models name this bean in expressions, {@code ${reserve-part}} or {@code ${clock.due(number)}}: delegates,
 * listeners and the few helpers that a model asks. Every other bean is out of a model's reach, so whatever a bean of
 * this kind offers publicly, a model may call.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UsableInModels {}
