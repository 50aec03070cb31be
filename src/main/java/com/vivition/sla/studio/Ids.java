package com.vivition.sla.studio;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import java.util.List;

/** How ids of the registry are spelled. */
public final class Ids {

  /** A regular expression. */
  public static final String PATTERN = "[a-z0-9-]{1,40}";
  /** What is wrong with an id that does not match it. */
  public static final String MESSAGE = "must be 1 to 40 of the characters a-z, 0-9 and -";

  private Ids() {
  }

  /** Refuses a document sent to an address that names another id than the document itself. */
  public static void refuseOther(String address, String document) {
    if (document != null && !document.equals(address)) {
      throw new InvalidInput(List.of(new FieldProblem(
          "id", "'%s' is not the id in the address, '%s'".formatted(document, address))));
    }
  }
}
