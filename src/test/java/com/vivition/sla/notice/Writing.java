package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;
import java.nio.file.Path;
import java.time.Duration;
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
    return new NoticeSettings("storing@vivition.example", "VIVITION Support", List.of(), List.of(), outbox, sent,
        Duration.ofDays(90));
  }

  static NoticeWriter writer() {
    return new NoticeWriter(settings(), CONTACT);
  }

  static Mail toOperator(NoticeKind kind, Recipient recipient, Situation situation) {
    return writer().write(kind, 1, Audience.OPERATOR, recipient, situation.context());
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
