package com.vivition.sla.incident;

import com.vivition.sla.agreement.Explanation;
import com.vivition.sla.time.Segment;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Why a due time is what it is (R12): in words, and as the segments that fill the time from the report to it.
 *
 * @param lines the English words, one thing a line
 */
record ExplanationDocument(String english, String dutch, List<String> lines, List<SegmentDocument> segments) {

  /** @param because the holiday's name or the pause's reason; null where there is nothing to say */
  record SegmentDocument(OffsetDateTime from, OffsetDateTime to, Segment.Kind kind, String because) {
  }

  static ExplanationDocument of(Explanation explanation) {
    return new ExplanationDocument(explanation.english(), explanation.dutch(), explanation.englishLines(),
        explanation.segments().stream()
        .map(segment -> new SegmentDocument(IncidentDocument.local(segment.start()), IncidentDocument.local(segment.end()),
            segment.kind(), segment.because()))
        .toList());
  }
}
