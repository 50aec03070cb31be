package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.SentFile;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Puts a mail on the task of who places it; local to it, written for display and never read back. */
@Component
@UsableInModels
class MailBriefing implements TaskListener {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Europe/Amsterdam"));

  /** What the engine's column takes. */
  private static final int LONGEST_NAME = 255;

  private final MailRecord record;
  private final StudioRegistry studios;
  private final Incidents incidents;

  MailBriefing(MailRecord record, StudioRegistry studios, Incidents incidents) {
    this.record = record;
    this.studios = studios;
    this.incidents = incidents;
  }

  @Override
  public void notify(DelegateTask task) {
    final MailRow row = record.row(MailPlacing.MAIL.get(task));
    final MailIn mail = record.read(row);
    final List<Studio> his = row.sender() == null ? List.of() : studios.worksWith(row.sender());
    final Map<String, Object> shown = new HashMap<>();
    shown.put("choice", null);
    shown.put("number", row.number());
    shown.put("studio", Sorter.suggested(his, mail).map(Studio::id).orElse(null));
    shown.put("title", row.subject().isBlank() ? null : Clean.line(row.subject(), 200));
    shown.put("note", null);
    shown.put("summary", row.subject());
    shown.put("due", "received " + TIME.format(row.receivedAt()));
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of("text", text(row, mail, his)))).create());
    task.setVariablesLocal(shown);
    task.setName(Clean.cut("%s · %s".formatted(task.getName(), row.sender() == null ? "no sender" : row.sender()),
        LONGEST_NAME));
  }

  private String text(MailRow row, MailIn mail, List<Studio> his) {
    return """
        ### %s
        **%s**%s

        | | |
        |---|---|
        | **From** | %s |
        | **Received** | %s |
        | **Works with** | %s |
        %s%s
        %s""".formatted(row.subject().isBlank() ? "No subject" : Markdown.line(row.subject()),
        row.reason().words(), row.note() == null ? "" : " " + Markdown.line(row.note()),
        sender(row), TIME.format(row.receivedAt()),
        his.isEmpty() ? "no studio that we know of" : his.stream().map(MailBriefing::named).collect(Collectors.joining(" · ")),
        open(his), files(row, mail.files()), said(row, mail));
  }

  private String open(List<Studio> his) {
    return his.stream().flatMap(studio -> incidents.openOf(studio.id()).stream()).limit(10)
        .map(incident -> "| **Open** | %s, %s |\n".formatted(incident.number(), Markdown.line(incident.summary())))
        .collect(Collectors.joining());
  }

  private static String files(MailRow row, List<SentFile> files) {
    return files.isEmpty() ? "" : IntStream.range(0, Math.min(files.size(), 20))
        .mapToObj(i -> "[%s](/api/mails/%s/files/%d)".formatted(Markdown.line(files.get(i).name()), row.id(), i))
        .collect(Collectors.joining(" · ", "| **Sent along** | ", " |\n"));
  }

  private static String said(MailRow row, MailIn mail) {
    final String said = mail.said();
    return (said.isBlank() ? "It has no words." : Markdown.text(said))
        + "\n\n[All of it, with its history](/api/mails/%s/text)".formatted(row.id());
  }

  private static String sender(MailRow row) {
    final String address = row.sender() == null ? "nobody that can be read" : Markdown.line(row.sender());
    return row.senderName() == null ? address : Markdown.line(row.senderName()) + " · " + address;
  }

  private static String named(Studio studio) {
    return "%s (%s)".formatted(Markdown.line(studio.name()), Markdown.line(studio.id()));
  }
}
