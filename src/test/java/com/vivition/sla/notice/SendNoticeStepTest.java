package com.vivition.sla.notice;

import static com.vivition.sla.notice.Situation.calamity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.vivition.sla.engine.PermanentFailure;
import com.vivition.sla.studio.Language;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.camunda.bpm.client.task.ExternalTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SendNoticeStepTest {

  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();
  private static final Recipient ZOE =
      new Recipient(new Mailbox("zoe@autovenlo.example", "Zoë \"Zo\" van Dijk, studio"), Language.NL);
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-13T10:40:05Z"), ZoneOffset.UTC);

  @RegisterExtension
  static final GreenMailExtension SERVER =
      new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)).withPerMethodLifecycle(true);

  @TempDir
  private Path data;

  @Test
  void deliversAMailWithAllItsHeaders() throws Exception {
    smtp(SERVER.getSmtp().getPort()).perform(task(notice(NoticeKind.RESTORED)));

    final MimeMessage[] received = SERVER.getReceivedMessages();
    assertThat(received).hasSize(1);
    final MimeMessage mail = received[0];
    assertThat(mail.getSubject()).isEqualTo("[INC-2026-000123] Storing Venlo 1: Draaiplateau draait niet meer");
    assertThat(mail.getMessageID()).isEqualTo(notice(NoticeKind.RESTORED).messageId());
    assertThat(mail.getHeader("In-Reply-To")).containsExactly(notice(NoticeKind.ACKNOWLEDGED).messageId());
    assertThat(mail.getHeader("References")).containsExactly(notice(NoticeKind.ACKNOWLEDGED).messageId());
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
    assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
    assertThat(mail.getFrom()).containsExactly(new InternetAddress("storing@vivition.example", "VIVITION Support"));
    assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("storing@vivition.example"));
    final InternetAddress to = (InternetAddress) mail.getAllRecipients()[0];
    assertThat(to.getAddress()).isEqualTo("zoe@autovenlo.example");
    assertThat(to.getPersonal()).isEqualTo("Zoë \"Zo\" van Dijk, studio");
    assertThat(mail.getSentDate().toInstant()).isEqualTo(Instant.parse("2026-11-13T10:40:00Z"));
    assertThat(mail.getContentType()).containsIgnoringCase("utf-8");
    assertThat((String) mail.getContent()).contains("Beste Zoë \"Zo\" van Dijk, studio,", "Met vriendelijke groet");
  }

  @Test
  void deliversAnInvitationThatCalendarsRead() throws Exception {
    final Mail invitation = invitation();
    smtp(SERVER.getSmtp().getPort()).perform(task(invitation));

    final MimeMessage mail = SERVER.getReceivedMessages()[0];
    assertThat(mail.getMessageID()).isEqualTo(invitation.messageId());
    assertThat(mail.getHeader("Content-Language")).containsExactly("nl");
    final MimeMultipart mixed = (MimeMultipart) mail.getContent();
    assertThat(mixed.getContentType()).startsWith("multipart/mixed");
    assertThat(mixed.getCount()).isEqualTo(2);
    final MimeMultipart alternative = (MimeMultipart) mixed.getBodyPart(0).getContent();
    assertThat(alternative.getContentType()).startsWith("multipart/alternative");
    assertThat(alternative.getCount()).isEqualTo(2);
    assertThat(((String) alternative.getBodyPart(0).getContent()).replace("\r\n", "\n")).isEqualTo(invitation.text());
    final var calendar = new ContentType(alternative.getBodyPart(1).getContentType());
    assertThat(calendar.match("text/calendar")).isTrue();
    assertThat(calendar.getParameter("method")).isEqualTo("REQUEST");
    assertThat(calendar.getParameter("charset")).isEqualTo("UTF-8");
    assertThat(octets(alternative.getBodyPart(1))).isEqualTo(invitation.calendar().text());
    assertThat(new ContentType(mixed.getBodyPart(1).getContentType()).match("application/ics")).isTrue();
    assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("invite.ics");
    assertThat(octets(mixed.getBodyPart(1))).isEqualTo(invitation.calendar().text());
  }

  @Test
  void aDeadServerDelaysAnInvitationAndDoublesNothing() throws Exception {
    final int port = SERVER.getSmtp().getPort();
    SERVER.stop();
    final SendNoticeStep step = smtp(port);
    assertThatThrownBy(() -> step.perform(task(invitation()))).isInstanceOf(MailException.class);

    final var back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    back.start();
    try {
      step.perform(task(invitation()));
      step.perform(task(invitation()));
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
  }

  @Test
  void sendsMailsThatWaitFromBeforeThereWereCalendars() throws Exception {
    final Mail plain = notice(NoticeKind.CLOSED);
    assertThat(JSON.writeValueAsString(plain)).doesNotContain("calendar");
    assertThat(JSON.readValue(JSON.writeValueAsString(plain), Mail.class)).isEqualTo(plain);
    assertThat(JSON.readValue(JSON.writeValueAsString(invitation()), Mail.class)).isEqualTo(invitation());
  }

  @Test
  void deliversOnceThoughPerformedTwiceAndAcrossARestart() throws Exception {
    final int port = SERVER.getSmtp().getPort();
    final SendNoticeStep step = smtp(port);
    step.perform(task(notice(NoticeKind.ACKNOWLEDGED)));
    step.perform(task(notice(NoticeKind.ACKNOWLEDGED)));
    smtp(port).perform(task(notice(NoticeKind.ACKNOWLEDGED)));
    assertThat(SERVER.getReceivedMessages()).hasSize(1);

    step.perform(task(notice(NoticeKind.CLOSED)));
    assertThat(SERVER.getReceivedMessages()).hasSize(2);
  }

  @Test
  void failsWhileTheServerIsDownAndSucceedsLater() throws Exception {
    final int port = SERVER.getSmtp().getPort();
    SERVER.stop();
    final SendNoticeStep step = smtp(port);
    assertThatThrownBy(() -> step.perform(task(notice(NoticeKind.ACKNOWLEDGED)))).isInstanceOf(MailException.class);

    // the ordinary way back: the same server, the same worker
    final var back = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    back.start();
    try {
      step.perform(task(notice(NoticeKind.ACKNOWLEDGED)));
      assertThat(back.getReceivedMessages()).hasSize(1);
    } finally {
      back.stop();
    }
  }

  @Test
  void doesNotRepeatWhatTheServerRefusesForGood() throws Exception {
    try (var server = new RefusingServer("550 5.1.1 no such user")) {
      assertThatThrownBy(() -> smtp(server.port()).perform(task(notice(NoticeKind.ACKNOWLEDGED))))
          .isInstanceOf(PermanentFailure.class).hasMessageContaining("no such user");
    }
    assertThat(data.resolve("sent")).doesNotExist();
  }

  @Test
  void triesAgainWhatTheServerRefusesForNow() throws Exception {
    try (var server = new RefusingServer("450 4.2.0 greylisted, try again")) {
      assertThatThrownBy(() -> smtp(server.port()).perform(task(notice(NoticeKind.ACKNOWLEDGED))))
          .isInstanceOf(MailSendException.class);
    }
  }

  @Test
  void waitsForNoServerForEver() {
    final var server = new JavaMailSenderImpl();
    server.getJavaMailProperties().setProperty("mail.smtp.timeout", "3000");
    new SmtpCarrier(server, new SentLedger(data, Duration.ofDays(1), CLOCK));
    assertThat(server.getJavaMailProperties()).containsEntry("mail.smtp.connectiontimeout", "10000")
        .containsEntry("mail.smtp.writetimeout", "10000").containsEntry("mail.smtp.timeout", "3000");
  }

  @Test
  void writesOneFileAMailWithoutAServer() throws Exception {
    final Path outbox = data.resolve("outbox");
    final var step = new SendNoticeStep(new OutboxCarrier(outbox), JSON, CLOCK);
    step.perform(task(notice(NoticeKind.ACKNOWLEDGED)));
    step.perform(task(notice(NoticeKind.ACKNOWLEDGED)));
    step.perform(task(notice(NoticeKind.CLOSED)));

    assertThat(files(outbox)).hasSize(2).allMatch(file -> file.toString().endsWith("@vivition.example.eml"));
    final Path first = outbox.resolve(notice(NoticeKind.ACKNOWLEDGED).fileName() + ".eml");
    try (var content = Files.newInputStream(first)) {
      final var mail = new MimeMessage(Session.getInstance(new Properties()), content);
      assertThat(mail.getMessageID()).isEqualTo(notice(NoticeKind.ACKNOWLEDGED).messageId());
      assertThat(mail.getSubject()).startsWith("[INC-2026-000123]");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getHeader("In-Reply-To")).isNull();
      assertThat(((String) mail.getContent()).replace("\r\n", "\n")).isEqualTo(notice(NoticeKind.ACKNOWLEDGED).text());
    }
  }

  @Test
  void forgetsWhatWasSentLongAgo() throws Exception {
    final var ledger = new SentLedger(data, Duration.ofDays(90), CLOCK);
    final Path old = Files.createFile(data.resolve("old"));
    Files.setLastModifiedTime(old, FileTime.from(CLOCK.instant().minus(Duration.ofDays(91))));
    final Path recent = Files.createFile(data.resolve("recent"));
    Files.setLastModifiedTime(recent, FileTime.from(CLOCK.instant().minus(Duration.ofDays(89))));
    ledger.add(notice(NoticeKind.ACKNOWLEDGED));
    assertThat(ledger.contains(notice(NoticeKind.ACKNOWLEDGED))).isTrue();
    assertThat(recent).exists();
    assertThat(old).doesNotExist();
  }

  @Test
  void whatComesTooLateWakesNobody() throws Exception {
    final ExternalTask late = task(notice(NoticeKind.ACKNOWLEDGED));
    when(late.getVariable("until")).thenReturn(Date.from(CLOCK.instant()));
    assertThat(new SendNoticeStep(new OutboxCarrier(data.resolve("outbox")), JSON, CLOCK).perform(late))
        .containsEntry("late", true);
    assertThat(data.resolve("outbox")).doesNotExist();
  }

  @Test
  void repeatsNothingThatCannotBecomeAMail() {
    final var step = new SendNoticeStep(new OutboxCarrier(data), JSON, CLOCK);
    final ExternalTask without = mock(ExternalTask.class);
    when(without.getVariable("problem")).thenReturn("a spoilt text");
    assertThatThrownBy(() -> step.perform(without))
        .isInstanceOf(PermanentFailure.class).hasMessageContaining("a spoilt text");
    assertThatThrownBy(() -> step.perform(taskWith("{\"to\": 1}"))).isInstanceOf(PermanentFailure.class);
    final Mail lost = Writing.toOperator(NoticeKind.CLOSED, new Recipient(new Mailbox("no address", null), Language.NL),
        calamity());
    assertThatThrownBy(() -> step.perform(task(lost)))
        .isInstanceOf(PermanentFailure.class).hasMessageContaining("no address");
  }

  private static Mail notice(NoticeKind kind) {
    return Writing.toOperator(kind, ZOE, calamity());
  }

  private static Mail invitation() {
    final SiteVisit visit = SiteVisit.agreed();
    return Writing.toOperator(NoticeKind.VISIT_AGREED, ZOE, calamity().visit(visit),
        visit.invitation(Audience.OPERATOR, ZOE, null));
  }

  private static String octets(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private SendNoticeStep smtp(int port) {
    final var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(port);
    return new SendNoticeStep(
        new SmtpCarrier(server, new SentLedger(data.resolve("sent"), Duration.ofDays(90), CLOCK)), JSON, CLOCK);
  }

  private static ExternalTask task(Mail mail) throws IOException {
    return taskWith(JSON.writeValueAsString(mail));
  }

  private static ExternalTask taskWith(String json) {
    final ExternalTask task = mock(ExternalTask.class);
    when(task.getVariable("mail")).thenReturn(json);
    return task;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
