package com.vivition.sla.portal;

import com.vivition.sla.incident.Reply.Says;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody says about an incident on a page of ours, as it was typed.
 *
 * @param says one of {@link Says}
 * @param once the form's number
 */
record ReplyForm(String says, String words, String name, String once) {

  static final int LONGEST_WORDS = 2000;
  static final int LONGEST_NAME = 100;

  ReplyForm {
    words = new Typed(words == null ? "" : words).value();
    name = new Typed(name == null ? "" : name).value();
    once = FormNumber.of(once);
  }

  /** What he chose; what nobody can choose says nothing. */
  public Says chosen() {
    return Stream.of(Says.values()).filter(one -> one.name().equals(says)).findFirst().orElse(Says.SOMETHING);
  }

  /** The text that says what is wrong with it; empty: nothing. */
  Optional<String> problem() {
    return words.length() > LONGEST_WORDS || name.length() > LONGEST_NAME ? Optional.of("typed.long")
        : words.isEmpty() && chosen() == Says.SOMETHING ? Optional.of("reply.missing") : Optional.empty();
  }

  String digest() {
    return FormNumber.digest(chosen() + "\n" + words + "\n" + name);
  }
}
