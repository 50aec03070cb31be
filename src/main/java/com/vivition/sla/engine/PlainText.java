package com.vivition.sla.engine;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.OverridesAttribute;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of text that every database of ours can keep, not longer than its column. Null is valid. */
@Documented
@Constraint(validatedBy = {})
@Size(message = "is longer than {max} characters")
@Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*", message = "contains a line break or another control character")
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  /** The longest text that fits, in characters. */
  @OverridesAttribute(constraint = Size.class, name = "max")
  int max() default 200;

  String message() default "is not plain text";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
