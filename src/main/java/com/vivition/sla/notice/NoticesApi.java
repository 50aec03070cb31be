package com.vivition.sla.notice;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.PlainText;
import com.vivition.sla.incident.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was told about an incident, and when the operator hears the next word (R13). */
@RestController
@RequestMapping("/api/incidents/{number}")
@Tag(name = "Notices", description = "What was told about an incident, and the promised next word.")
class NoticesApi {

  private final Incidents incidents;
  private final SentNotices sent;
  private final ToldNotices told;
  private final PromisedWords words;
  private final NextWord nextWord;
  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final CurrentUser user;

  NoticesApi(Incidents incidents, SentNotices sent, ToldNotices told, PromisedWords words, NextWord nextWord,
      RuntimeService runtime, OwnAuthority authority, CurrentUser user) {
    this.incidents = incidents;
    this.sent = sent;
    this.told = told;
    this.words = words;
    this.nextWord = nextWord;
    this.runtime = runtime;
    this.authority = authority;
    this.user = user;
  }

  /**
   * A mail as its reader got it.
   *
   * @param kinds   what it tells, the most important first
   * @param subject null when it could not be written; the text too
   * @param sentAt  null: not yet
   * @param failed  whether it was tried in vain and waits in Cockpit
   */
  record MailDocument(List<NoticeKind> kinds, Audience audience, String address, String subject, String text,
      Instant writtenAt, Instant sentAt, boolean failed) {
  }

  /** Something that waits for what else is told, or for the end of the quiet hours. */
  record WaitingDocument(NoticeKind kind, Instant toldAt, Instant goesAt) {
  }

  /**
   * All that is told about an incident.
   *
   * @param nextWord when the operator hears the next word; null: none is promised
   * @param awaits   the event that it waits for; null: the usual half hour
   */
  record NoticesDocument(List<MailDocument> mails, List<WaitingDocument> waiting, Instant nextWord,
      AwaitedEvent awaits) {
  }

  /**
   * When the operator is to hear the next word.
   *
   * @param at    null: when the event is expected
   * @param event what it waits for; null: nothing in particular, and the word comes by the end of the next working day.
   *              With {@code at} beside it, VISIT and PART are that too
   * @param text  what he is told now, in his language, as he reads it; null: how it goes
   */
  record Promise(OffsetDateTime at, AwaitedEvent event, @PlainText(max = 2000) String text) {
  }

  /**
   * The promise as it stands.
   *
   * @param at     null: no word is promised, so none can be moved
   * @param awaits the event that it waits for; null: the usual half hour
   * @param latest the latest time for which it can be promised without naming an event; null as above
   */
  record NextWordDocument(Instant at, AwaitedEvent awaits, Instant latest) {
  }

  @GetMapping("/notices")
  @Operation(summary = "What was told to whom, what waits to be told, and when the next word is promised (R13)")
  NoticesDocument notices(@PathVariable("number") String number) {
    incidents.get(number);
    final Set<String> failed = failed(number);
    final var word = words.of(number);
    return new NoticesDocument(
        sent.of(number).stream().map(mail -> new MailDocument(mail.kinds(), mail.audience(), mail.address(),
            mail.subject(), mail.text(), mail.writtenAt(), mail.sentAt(), failed.contains(mail.process()))).toList(),
        told.waiting(number).stream().map(one -> new WaitingDocument(one.kind(), one.toldAt(), one.goesAt())).toList(),
        word.map(PromisedWord::at).orElse(null), word.map(PromisedWord::awaits).orElse(null));
  }

  @GetMapping("/next-word")
  @Operation(summary = "When the operator hears the next word, and how far it may be moved (R13)")
  NextWordDocument nextWord(@PathVariable("number") String number) {
    incidents.get(number);
    final var word = words.of(number);
    return new NextWordDocument(word.map(PromisedWord::at).orElse(null), word.map(PromisedWord::awaits).orElse(null),
        word.map(promised -> words.latest()).orElse(null));
  }

  @PostMapping("/next-word")
  @Operation(summary = "Promise the operator the next word for another time: he is told now, and hears it then (R13)")
  NoticesDocument promise(@PathVariable("number") String number, @Valid @RequestBody Promise promise) {
    nextWord.promise(number, promise.at() == null ? null : promise.at().toInstant(), promise.event(), promise.text(),
        user.id());
    return notices(number);
  }

  private Set<String> failed(String number) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "notice")
        .withIncident().list()).stream().map(ProcessInstance::getId).collect(Collectors.toSet());
  }
}
