package com.vivition.sla.portal;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Reply;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the customer said about an incident and what we told him, the latest first: of its timeline what is open to him
 * and has words in his language. What staff wrote in English without a code is not for him.
 */
@Component
class Histories {

  private final Incidents incidents;
  private final MessageSource texts;

  Histories(Incidents incidents, MessageSource texts) {
    this.incidents = incidents;
    this.texts = texts;
  }

  /** @param personal whether his own words are shown too: not to everybody at the studio */
  List<HistoryView> of(Incident incident, PageTimes times, boolean personal) {
    final var history = new ArrayList<>(incidents.timeline(incident.number()).stream().filter(TimelineEntry::open)
        .flatMap(entry -> view(incident, entry, times, personal).stream()).toList());
    Collections.reverse(history);
    return history;
  }

  private Optional<HistoryView> view(Incident incident, TimelineEntry entry, PageTimes times, boolean personal) {
    final boolean report = entry.kind() == Kind.REPORT;
    if (report && incident.ours()) {
      return Optional.empty();
    }
    final boolean his = report || isReply(entry.code());
    final String title = text("told." + (report ? Kind.REPORT.name() : entry.code()), times.language().locale());
    if (title == null) {
      return Optional.empty();
    }
    final String words = !his || !personal ? null : report ? incident.summary() : own(entry);
    final Channel way = his ? entry.channel() : null;
    return Optional.of(new HistoryView(times.say(report ? incident.reportedAt() : entry.at()), title, words, his,
        way == null ? null : text("way." + way, times.language().locale())));
  }

  /** His own words; null where he only chose, or somebody of ours wrote down his call. */
  private static String own(TimelineEntry entry) {
    final String said = entry.text().replaceFirst("^About INC-[0-9-]+: ", "");
    return entry.channel() == Channel.EMERGENCY_PHONE || said.equals(Reply.Says.valueOf(entry.code()).inEnglish())
        ? null : said;
  }

  private String text(String key, Locale language) {
    return texts.getMessage(key, null, null, language);
  }

  private static boolean isReply(String code) {
    return Arrays.stream(Reply.Says.values()).anyMatch(says -> says.name().equals(code));
  }
}
