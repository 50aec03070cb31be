package com.vivition.sla.notice.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in, something is understood, nothing is thrown, and every text can be kept and shown. */
class MailParserProperties {

  private static final List<byte[]> MAILS = mails();

  private final MailParser parser = new MailParser(MailParserTest.OWN, "");

  @Property(tries = 2_000)
  void a_spoilt_mail_is_understood_somehow(@ForAll int which, @ForAll long how) {
    isSound(parser.parse(spoilt(MAILS.get(Math.floorMod(which, MAILS.size())), new Random(how))));
  }

  @Property(tries = 500)
  void any_bytes_are_understood_somehow(@ForAll byte[] bytes) {
    isSound(parser.parse(bytes));
    assertThat(Delivery.whole(bytes, null).key()).hasSize(64);
  }

  @Property(tries = 500)
  void any_words_of_mail_programs_in_any_order_are_understood_somehow(@ForAll("lines") List<String> lines) {
    isSound(parser.parse(String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of("From: a@b.example", "Subject: =?utf-8?B?w6k=?=", "Content-Type: multipart/mixed; boundary=b",
        "Content-Type: message/rfc822", "Content-Type: text/html; charset=x", "Content-Transfer-Encoding: base64", "--b",
        "--b--", "", " folded", "On x <y@z> wrote:", "> quoted", "Van: x", "Verzonden: y", "-- ", "<div>", "</p>", "=",
        "begin 644 x", "Content-Type: multipart/report; boundary=b", "Message-ID: <x@y>", "\u0000", "\uD83D\uDE00", "\uE000")
        .list().ofMaxSize(40);
  }

  private static void isSound(MailIn mail) {
    assertThat(mail.kind()).isNotNull();
    for (final String text : List.of(mail.subject(), mail.text(), mail.fullText(), mail.said())) {
      assertThat(text).doesNotMatch("(?s).*[[\\p{Cc}\\p{Cs}]&&[^\\n\\t]].*").doesNotContain("\u202e");
    }
    assertThat(mail.subject()).doesNotContain("\n").hasSizeLessThanOrEqualTo(500);
    assertThat(mail.from() == null || mail.from().length() <= 254).isTrue();
    assertThat(new Sorter(MailParserTest.OWN, new Acquaintances()).sort(mail)).isNotNull();
    mail.files().forEach(file -> assertThat(file.name()).isNotBlank().doesNotContain("/", "\\"));
  }

  private static byte[] spoilt(byte[] mail, Random chance) {
    final byte[] spoilt = mail.clone();
    for (int changes = chance.nextInt(12); changes > 0 && spoilt.length > 0; changes--) {
      final int at = chance.nextInt(spoilt.length);
      switch (chance.nextInt(3)) {
        case 0 -> spoilt[at] = (byte) chance.nextInt(256);
        case 1 -> spoilt[at] = '\n';
        default -> System.arraycopy(mail, 0, spoilt, at, Math.min(chance.nextInt(60), spoilt.length - at));
      }
    }
    return chance.nextInt(4) == 0 ? java.util.Arrays.copyOf(spoilt, chance.nextInt(spoilt.length + 1)) : spoilt;
  }

  private static List<byte[]> mails() {
    try (var files = Files.list(Path.of("src/test/resources/mails"))) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(MailParserProperties::read).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
