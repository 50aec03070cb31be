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

  /** The kinds that remain, as positions in the list, in their order; the last one always does, unless it is a WORD. */
  static List<Integer> of(List<NoticeKind> kinds) {
    final List<Integer> remain = new ArrayList<>();
    for (int i = 0; i < kinds.size(); i++) {
      if (!isOvertaken(kinds, i)) {
        remain.add(i);
      }
    }
    return remain;
  }

  private static boolean isOvertaken(List<NoticeKind> kinds, int position) {
    final NoticeKind kind = kinds.get(position);
    final List<NoticeKind> later = kinds.subList(position + 1, kinds.size());
    // anything else that is told is a word
    return kind == WORD && kinds.stream().anyMatch(other -> other != WORD)
        || later.contains(kind)
        || later.stream().anyMatch(other -> isOvertaken(kind, other));
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
