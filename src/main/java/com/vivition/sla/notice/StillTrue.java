package com.vivition.sla.notice;

import static com.vivition.sla.notice.NoticeKind.BREACHED;
import static com.vivition.sla.notice.NoticeKind.DEADLINE_MOVED;
import static com.vivition.sla.notice.NoticeKind.DISTURBANCE;
import static com.vivition.sla.notice.NoticeKind.IN_DIAGNOSIS;
import static com.vivition.sla.notice.NoticeKind.IN_REPAIR;
import static com.vivition.sla.notice.NoticeKind.PART_ORDERED;
import static com.vivition.sla.notice.NoticeKind.PAUSED;
import static com.vivition.sla.notice.NoticeKind.RESUMED;
import static com.vivition.sla.notice.NoticeKind.WORD;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which of several things that are told at one time still have to be told: what a later one made untrue is not. */
final class StillTrue {

  /** How it goes with an incident that is not restored yet. */
  private static final Set<NoticeKind> UNDER_WAY = EnumSet.of(IN_DIAGNOSIS, IN_REPAIR, DISTURBANCE, DEADLINE_MOVED,
      PAUSED, RESUMED, PART_ORDERED, WORD);

  private StillTrue() {
  }

  /**
   * Something to be told.
   *
   * @param ownWords whether somebody said it in words of his own
   */
  record Thing(NoticeKind kind, boolean ownWords) {
  }

  /** What remains, as positions in the list, in their order; the last one does, unless it is a WORD of nobody's own. */
  static List<Integer> of(List<Thing> things) {
    final List<Integer> remain = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      if (!isOvertaken(things, i)) {
        remain.add(i);
      }
    }
    return remain;
  }

  private static boolean isOvertaken(List<Thing> things, int position) {
    final Thing thing = things.get(position);
    final List<Thing> later = things.subList(position + 1, things.size());
    // anything else that is told is a word too, but not what the engineer said himself
    final boolean said = thing.kind() == WORD && !thing.ownWords()
        && things.stream().anyMatch(other -> other.kind() != WORD || other.ownWords());
    return said || later.stream().anyMatch(other -> other.kind() == thing.kind() && (thing.kind() != WORD
        || !thing.ownWords() || other.ownWords()) || isOvertaken(thing.kind(), other.kind()));
  }

  private static boolean isOvertaken(NoticeKind kind, NoticeKind by) {
    return switch (by) {
      case PAUSED -> kind == RESUMED;
      case RESUMED -> kind == PAUSED;
      case RESTORED, CLOSED -> UNDER_WAY.contains(kind);
      case CANCELLED, NOT_AN_INCIDENT -> UNDER_WAY.contains(kind) || kind == BREACHED;
      default -> false;
    };
  }
}
