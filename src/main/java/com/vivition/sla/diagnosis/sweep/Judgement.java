package com.vivition.sla.diagnosis.sweep;

import java.util.List;

/** What is to be thought of a sweep. */
sealed interface Judgement {

  /** So many studios cannot be reached that it must be us: one alarm, and nothing about any studio. */
  record Alarm(int unreachable, int probed) implements Judgement {

    String words() {
      return "%d of %d studios cannot be reached. That is more likely our own network, name service or worker than "
          .formatted(unreachable, probed) + "the studios: look there first; nothing was concluded about any studio.";
    }
  }

  /**
   * A verdict on each studio.
   *
   * @param serviceDown the studios that report an online service as down, when they are so many that it is the
   *                    service's: then it is not among their findings; else empty
   */
  record Verdicts(List<Verdict> verdicts, List<String> serviceDown) implements Judgement {
  }
}
