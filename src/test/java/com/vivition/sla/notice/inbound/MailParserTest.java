package com.vivition.sla.notice.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.incident.SentFile;
import com.vivition.sla.notice.OwnMail;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails as they come: src/test/resources/mails holds odd ones, expected.txt says what is understood of each. */
class MailParserTest {

  private static final Path MAILS = Path.of("src/test/resources/mails");
  static final OwnMail OWN = new OwnMail("storing@vivition.example");

  private final MailParser parser = new MailParser(OWN, "mx.vivition.example");

  static List<String> expected() throws IOException {
    return Files.readAllLines(MAILS.resolve("expected.txt")).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @ParameterizedTest
  @MethodSource("expected")
  void an_odd_mail_is_understood(String line) throws IOException {
    final String[] expected = line.split("\\|", -1);

    final MailIn mail = parser.parse(Files.readAllBytes(MAILS.resolve(expected[0] + ".eml")));

    assertThat(List.of(mail.kind().name(), String.valueOf(mail.from()).replace("null", "-"), said(mail), files(mail)))
        .containsExactly(expected[1], expected[2], expected[3], expected[4]);
  }

  @Test
  void every_mail_of_the_collection_is_expected() throws IOException {
    try (var files = Files.list(MAILS)) {
      assertThat(files.filter(file -> file.toString().endsWith(".eml")).count()).isEqualTo(expected().size());
    }
  }

  @Test
  void the_whole_of_a_mail_stays_on_record_with_what_it_quotes() throws IOException {
    final MailIn mail = read("outlook-nl");

    assertThat(mail.fullText()).contains("Het werkt weer.", "Verzonden: maandag", "Werkt de studio weer?");
  }

  @Test
  void a_bounce_says_who_was_not_reached_why_and_about_which_mail() throws IOException {
    assertThat(read("bounce-postfix").nature().bounce()).isEqualTo(new Bounce("weg@autohuis-voorbeeld.example",
        "<inc-2026-000123.acknowledged.1.0123456789@vivition.example>", true, "smtp; 550 5.1.1 unknown user"));
    assertThat(read("bounce-delayed").nature().bounce().lasting()).isFalse();
    assertThat(read("bounce-exchange").nature().bounce().recipient()).isEqualTo("weg@autohuis-voorbeeld.example");
    assertThat(OWN.number(read("bounce-qmail").nature().bounce().messageId())).contains("INC-2026-000123");
  }

  @Test
  void headers_are_read_in_whatever_charset_they_came() throws IOException {
    assertThat(read("latin1-unlabelled-header").subject()).isEqualTo("Défaut caméra");
    assertThat(read("bidi-and-nul").subject()).isEqualTo("factuurtxt.exe");
    assertThat(read("spoof-name").fromName()).isNull();
    assertThat(HeaderText.of("=?utf-8?B?w4M=?= =?utf-8?Q?=C2?=\r\n =?utf-8?Q?=A9?= x =?q?")).isEqualTo("Ã© x =?q?".replace("Ã©", "Ã\u00A9"));
  }

  @Test
  void what_our_mail_server_found_out_about_the_sender_counts_what_others_claim_does_not() {
    final String mail = "From: a@b.example\nSubject: x\n\nx";

    assertThat(forged("Authentication-Results: mx.vivition.example; spf=fail; dmarc=fail\n" + mail)).isTrue();
    assertThat(forged("Authentication-Results: mx.vivition.example; spf=fail; dkim=pass; dmarc=pass\n" + mail)).isFalse();
    assertThat(forged("Authentication-Results: mx.elsewhere.example; dmarc=fail\n" + mail)).isFalse();
    assertThat(forged(ours("spf=pass smtp.mailfrom=evil.example; dkim=none; dmarc=none header.from=b.example") + mail)).isTrue();
    assertThat(forged(ours("spf=pass smtp.mailfrom=\"dmarc=pass; dmarc=pass\"@evil.example") + mail)).isTrue();
    assertThat(forged(ours("dkim=pass header.d=notb.example") + mail)).isTrue();
    assertThat(forged(ours("spf=none; dkim=none; dmarc=none") + mail)).isTrue();
    assertThat(forged(ours("spf=pass (sender IP is 1.2.3.4) smtp.mailfrom=x@bounces.b.example") + mail)).isFalse();
    assertThat(forged(ours("spf=softfail smtp.mailfrom=x; dkim=pass header.d=b.example") + mail)).isFalse();
  }

  @Test
  @Timeout(20)
  void a_mail_that_would_cost_too_much_is_kept_unread() {
    assertThat(kind("X: " + "y".repeat(1_000_000) + "\n\nx")).isEqualTo(MailKind.UNREADABLE);
    assertThat(kind("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000))).isEqualTo(MailKind.UNREADABLE);
  }

  @Test
  @Timeout(30)
  void depth_length_and_blanks_without_end_cost_little() {
    final StringBuilder deep = new StringBuilder("From: a@b.example\n");
    for (int depth = 0; depth < 1_000; depth++) {
      deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(depth, depth));
    }
    assertThat(kind(deep.toString())).isEqualTo(MailKind.MESSAGE);
    assertThat(kind("From: a@b.example\n\n" + " ".repeat(1_000_000) + "x")).isEqualTo(MailKind.MESSAGE);
    assertThat(kind("From: a@b.example\n\n" + "On x <y\n".repeat(100_000))).isEqualTo(MailKind.MESSAGE);
    assertThat(kind("From: a@b.example\nContent-Type: text/html\n\n" + "<div>".repeat(40_000) + "x")).isEqualTo(MailKind.MESSAGE);
    assertThat(kind("From: " + "(".repeat(200_000) + "\nSubject: " + "=?".repeat(100_000) + "\n\nx")).isEqualTo(MailKind.UNREADABLE);
  }

  @Test
  void the_same_mail_has_the_same_key_by_whatever_way_it_came_and_another_has_another() throws IOException {
    final byte[] mail = Files.readAllBytes(MAILS.resolve("plain.eml"));
    final var again = new ByteArrayOutputStream();
    again.write("Received: from x\n by y\nX-Spam: no\n".getBytes(StandardCharsets.US_ASCII));
    again.write(mail);

    assertThat(Delivery.whole(again.toByteArray(), null).key()).isEqualTo(Delivery.whole(mail, null).key());
    assertThat(Delivery.whole((new String(mail, StandardCharsets.UTF_8) + "more").getBytes(StandardCharsets.UTF_8), null).key())
        .isNotEqualTo(Delivery.whole(mail, null).key());
  }

  @Test
  void ten_thousand_mails_are_read_and_sorted_in_seconds() throws IOException {
    final List<byte[]> mails = new java.util.ArrayList<>();
    for (final String line : expected()) {
      mails.add(Files.readAllBytes(MAILS.resolve(line.split("\\|")[0] + ".eml")));
    }
    final Sorter sorter = new Sorter(OWN, new Acquaintances());
    final long begin = System.nanoTime();
    for (int i = 0; i < 10_000; i++) {
      assertThat(sorter.sort(parser.parse(mails.get(i % mails.size())))).isNotNull();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(60));
  }

  private MailIn read(String name) throws IOException {
    return parser.parse(Files.readAllBytes(MAILS.resolve(name + ".eml")));
  }

  private boolean forged(String mail) {
    return parser.parse(mail.getBytes(StandardCharsets.UTF_8)).forged();
  }

  private static String ours(String results) {
    return "Authentication-Results: mx.vivition.example; " + results + "\n";
  }

  private MailKind kind(String mail) {
    return parser.parse(mail.getBytes(StandardCharsets.UTF_8)).kind();
  }

  private static String said(MailIn mail) {
    return mail.said().isEmpty() ? "-" : mail.said().replace("\n", "\\n");
  }

  private static String files(MailIn mail) {
    return mail.files().isEmpty() ? "-" : mail.files().stream().map(SentFile::name).collect(Collectors.joining(","));
  }
}
