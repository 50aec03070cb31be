package com.vivition.sla.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stories of this class, with those of its partners, walk the whole of a model: {@link ModelCoverage} checks it when
 * the last of them is told.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Tells.All.class)
public @interface Tells {

  /** The process's id. */
  String value();

  /** How many classes tell of that process, this one included. */
  int inClasses() default 1;

  /** Several of them on one class. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {

    Tells[] value();
  }
}
