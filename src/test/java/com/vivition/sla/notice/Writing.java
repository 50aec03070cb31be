package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** A writer with settings as a customer would have them, and who reads what it writes. */
final class Writing {

  static final Recipient ZOE = new Recipient(new Mailbox("zoe@autovenlo.example", "Zoë van Dijk"), Language.NL);
  static final Recipient TOM = new Recipient(new Mailbox("tom@gentcars.example", "Tom Peeters"), Language.EN);
  static final Recipient NAMELESS = new Recipient(new Mailbox("studio@autovenlo.example", null), Language.NL);

  private static final ContactSettings CONTACT =
      new ContactSettings("085 000 0010", "085 000 0011", "https://sla.vivition.example/");

  private Writing() {
  }

  static NoticeSettings settings() {
    return settings(Path.of("target", "outbox"), Path.of("target", "sent"));
  }

  static NoticeSettings settings(Path outbox, Path sent) {
    return new NoticeSettings("storing@vivition.example", "VIVITION Support", List.of(), List.of(), LocalTime.of(22, 0),
        LocalTime.of(8, 0), false, outbox, sent,
        Duration.ofDays(90));
  }

  static NoticeWriter writer() {
    return new NoticeWriter(settings(), CONTACT,
        (incident, language) -> "https://sla.vivition.example/o/%s/%s".formatted(language.code(), "q7Xk2mPz"));
  }

  static Mail toOperator(NoticeKind kind, Recipient recipient, Situation situation) {
    return toOperator(kind, recipient, situation, null);
  }

  /** The same, with what becomes of the visit in his calendar. */
  static Mail toOperator(NoticeKind kind, Recipient recipient, Situation situation, Invitation invitation) {
    return writer().write(kind, 1, new Letter(Audience.OPERATOR, recipient, invitation), situation.context());
  }

  /** What one of our own reads. */
  static Mail toStaff(NoticeKind kind, Audience audience, Situation situation) {
    return writer().write(kind, 1, Letter.plain(audience, TOM), situation.context());
  }

  /** What a Dutch operator reads. */
  static String dutch(NoticeKind kind, Situation situation) {
    return toOperator(kind, ZOE, situation).text();
  }

  /** What an operator reads who prefers English. */
  static String english(NoticeKind kind, Situation situation) {
    return toOperator(kind, TOM, situation).text();
  }
}
