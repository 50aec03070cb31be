package com.vivition.sla.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as documents have them. */
public final class Lists {

  private Lists() {
  }

  /** A list that nobody changes; nulls stay in it, so that validation can name them. */
  public static <T> List<T> orEmpty(List<T> sent) {
    return sent == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(sent));
  }
}
