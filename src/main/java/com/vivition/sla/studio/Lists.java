package com.vivition.sla.studio;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists as documents have them. */
final class Lists {

  private Lists() {
  }

  /** A list that nobody changes; nulls stay in it, so that validation can name them. */
  static <T> List<T> orEmpty(List<T> sent) {
    return sent == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(sent));
  }
}
