package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The customer's words on the tasks of whoever has to read them. */
@Component
class ReplyBriefing implements TaskBriefing {

  private static final String CONFIRM = "confirm-with-operator";
  private static final String LATE = "reopen-or-file";
  private static final int MOST = 10;
  private static final int LONGEST_NAME = 100;

  private final Replies replies;
  private final Incidents incidents;

  ReplyBriefing(Replies replies, Incidents incidents) {
    this.replies = replies;
    this.incidents = incidents;
  }

  @Override
  public Set<String> forms() {
    return Set.of("read-reply", LATE);
  }

  @Override
  public Set<String> alsoOn() {
    return Set.of(CONFIRM);
  }

  @Override
  public boolean followsDeadline(String form) {
    return !form.equals(LATE);
  }

  @Override
  public Map<String, Object> prefill(String form, Incident incident, Function<String, Object> variables) {
    final var fields = new HashMap<String, Object>();
    fields.put(form.equals(LATE) ? "decision" : "follows", null);
    fields.put("note", null);
    fields.put(WordsRead.FIELD, null);
    return fields;
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    final List<ReceivedReply> unread = replies.unread(incident.number());
    final var shown = new HashMap<String, Object>();
    shown.put("reply", Map.of("text", words(unread), "state", form.equals(LATE) ? ended(incident, unread) : ""));
    shown.put("words", WordsRead.choices(unread));
    shown.put(WordsRead.FIELD, WordsRead.latest(unread));
    if (form.equals(CONFIRM) && !unread.isEmpty()) {
      final ReceivedReply last = unread.get(unread.size() - 1);
      shown.put("spokenTo", last.from() == null ? incident.reporter().name()
          : last.from().substring(0, Math.min(LONGEST_NAME, last.from().length())));
      // that it does not work may mean two things; a word after it may take it back
      shown.put("confirmation", last.says() == Reply.Says.WORKS ? Confirmation.WORKS.name() : null);
    }
    return shown;
  }

  /** All of them, the oldest first; of a flood the latest. */
  private static String words(List<ReceivedReply> unread) {
    if (unread.isEmpty()) {
      return "";
    }
    final String before = unread.size() <= MOST ? ""
        : "_%d earlier ones are on the timeline._\n\n".formatted(unread.size() - MOST);
    return "### The customer says\n" + before + unread.stream().skip(Math.max(0, unread.size() - MOST))
        .map(ReplyBriefing::words).collect(Collectors.joining("\n\n"));
  }

  private static String words(ReceivedReply reply) {
    final String words = reply.says().inEnglish();
    final String meant = reply.says() == Reply.Says.SOMETHING || reply.text().equals(words) ? ""
        : "**%s**  \n".formatted(words);
    return "**%s by %s%s**  \n%s%s".formatted(Words.at(reply.at()), Words.channel(reply.channel()),
        reply.from() == null ? "" : ", " + Markdown.line(reply.from()), meant, Markdown.whole(reply.text()));
  }

  /** How it ended, and until when it can be taken up again (R10). */
  private String ended(Incident incident, List<ReceivedReply> unread) {
    final SlaClock clock = incidents.clock(incident.number());
    if (incident.state() != IncidentState.CLOSED) {
      return "%s is over: %s. It cannot be reopened; if the studio fails, this is a new incident.".formatted(
          incident.number(), incident.state().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
    return "%s was closed on %s: %s\n\nA reply that came before %s can reopen it. This one came on %s.".formatted(
        incident.number(), Words.at(incident.closedAt()),
        incident.solution() == null ? "" : Markdown.text(incident.solution()),
        clock.reopenableUntil().map(Words::at).orElse("never"),
        unread.stream().findFirst().map(reply -> Words.at(reply.at())).orElse("never"));
  }
}
