package com.vivition.sla.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/**
 * Marks a component or configuration that exists beside the engine only, not in a worker process (profile
 * {@code worker}: no database, no engine, no web server).
 *
 * <p>A worker process creates beans lazily: its {@link ExternalStep}s and what they ask for, nothing else. So a
 * service or controller needs no mark. Needed is it on what starts itself: runners, event listeners, lifecycle and
 * scheduled beans, bean and bean factory post-processors, and a step that reads the database.
 *
 * <p>Never beside a {@code @Profile} of one's own: Spring takes two of them as either of the two. Write
 * {@code @Profile("demo & !worker")} instead.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Profile("!worker")
public @interface EngineSide {}
