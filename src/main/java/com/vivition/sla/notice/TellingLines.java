package com.vivition.sla.notice;

import com.vivition.sla.incident.BriefingLine;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows on every task of an incident when the operator hears the next word, and what he was told last. */
@Component
class TellingLines implements BriefingLine {

  private static final int MOST = 3;

  private final ToldNotices told;
  private final PromisedWordTable words;

  TellingLines(ToldNotices told, PromisedWordTable words) {
    this.told = told;
    this.words = words;
  }

  @Override
  public List<Line> of(String number) {
    final List<Line> lines = new ArrayList<>();
    words.of(number).ifPresent(word -> lines.add(new Line("Next word", Words.at(word.at())
        + (word.awaits() == null ? "" : ", " + word.awaits().inWords()))));
    final List<ToldNotices.Telling> last = told.lastToOperator(number, MOST);
    if (!last.isEmpty()) {
      lines.add(new Line("Told",
          Markdown.line(last.stream().map(TellingLines::inWords).collect(Collectors.joining(" · ")))));
    }
    return lines;
  }

  private static String inWords(ToldNotices.Telling telling) {
    final Instant at = telling.settledAt() == null ? telling.goesAt() : telling.settledAt();
    return "%s %s%s".formatted(telling.kind().slug().replace('-', ' '),
        telling.settledAt() == null ? "waits until " : "", Words.at(at));
  }
}
