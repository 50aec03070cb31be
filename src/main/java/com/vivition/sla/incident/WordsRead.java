package com.vivition.sla.incident;

import java.util.List;
import java.util.Map;

/**
 * The field by which whoever completes a task tells up to which of the customer's words he has read: what came since he
 * opened it stays unread, and the task with it.
 */
final class WordsRead {

  static final String FIELD = "wordsRead";

  private WordsRead() {
  }

  /** The field's value; null when there is nothing to read. */
  static String latest(List<ReceivedReply> unread) {
    return unread.isEmpty() ? null : String.valueOf(unread.get(unread.size() - 1).id());
  }

  /** The field's choices, one a word: with a form that was opened before the latest, one that lies back is chosen. */
  static List<Map<String, String>> choices(List<ReceivedReply> unread) {
    return unread.stream().map(reply -> Map.of("value", String.valueOf(reply.id()),
        "label", "the words up to " + Words.at(reply.at()))).toList();
  }

  /** What is wrong with the field. */
  static List<String> problems(List<ReceivedReply> unread, Map<String, Object> submitted) {
    return unread.isEmpty() || latest(unread).equals(submitted.get(FIELD)) ? List.of()
        : List.of("The customer has said something since you opened this task. Open it again and read that too.");
  }
}
