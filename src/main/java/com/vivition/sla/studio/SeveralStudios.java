package com.vivition.sla.studio;

import com.vivition.sla.engine.DomainProblem;
import java.util.Collection;
import java.util.List;

/** What was typed fits more than one studio; names them. */
public final class SeveralStudios extends DomainProblem {

  private static final int NAMED = 10;

  private final transient List<String> ids;

  SeveralStudios(String typed, Collection<String> ids) {
    super(Category.BAD_INPUT, "several-studios", "Several studios", message(typed, ids.stream().sorted().toList()));
    this.ids = ids.stream().sorted().toList();
  }

  /** The ids of the studios that fit, sorted. */
  public List<String> ids() {
    return ids;
  }

  private static String message(String typed, List<String> ids) {
    final String named = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
    return "'%s' fits several studios: %s%s. Give the id of one.".formatted(
        typed, named, ids.size() > NAMED ? " and %d more".formatted(ids.size() - NAMED) : "");
  }
}
