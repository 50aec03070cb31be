package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.BriefingLine;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The mails about an incident as links on its tasks, each in full: what was cut for reading can be read there. */
@Component
class MailsAboutIt implements BriefingLine {

  private static final int MOST = 10;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.of("Europe/Amsterdam"));

  private final MailRows rows;

  MailsAboutIt(MailRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Line> of(String number) {
    final List<MailRow> mails = rows.about(number, MOST);
    return mails.isEmpty() ? List.of() : List.of(new Line("Mails in full", mails.stream()
        .map(mail -> "[%s](/api/mails/%s/text)".formatted(TIME.format(mail.receivedAt()), mail.id()))
        .collect(Collectors.joining(" · "))));
  }
}
