package com.vivition.sla.notice;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the answers to mails that a person has to place; each leaves by a process of its own, as every notice. */
@Component
public class Receipts {

  private static final String TEXT = "mail-received";
  private static final String BETWEEN = "\n- - -\n\n";

  private final NoticeTexts texts = new NoticeTexts();
  private final NoticeSettings settings;
  private final ContactSettings contact;
  private final NoticeProcess process;
  private final ServiceHours hours;
  private final StudioRegistry studios;
  private final Clock clock;

  Receipts(NoticeSettings settings, ContactSettings contact, NoticeProcess process, ServiceHours hours,
      StudioRegistry studios, Clock clock) {
    this.settings = settings;
    this.contact = contact;
    this.process = process;
    this.hours = hours;
    this.studios = studios;
    this.clock = clock;
  }

  /** Has it sent once this transaction is committed. */
  public void send(Receipt receipt) {
    final Mailbox to = new Mailbox(receipt.address(), receipt.name());
    if (to.isUsable()) {
      process.send("mail-" + receipt.id(), TEXT, written(receipt, to));
    }
  }

  private Mail written(Receipt receipt, Mailbox to) {
    final String text = receipt.languages().stream()
        .map(language -> texts.fill(TEXT, Audience.OPERATOR, language, values(receipt, to, language)))
        .collect(Collectors.joining(BETWEEN));
    final String mark = receipt.id().replaceAll("[^0-9a-f]", "") + "0000000000";
    final boolean threaded = receipt.inReplyTo() != null && Mail.isId(receipt.inReplyTo());
    return new Mail(to, settings.sender(), subject(receipt), text,
        "<mail.answer.1.%s@%s>".formatted(mark.substring(0, 10), settings.domain()),
        threaded ? receipt.inReplyTo() : null, threaded ? List.of(receipt.inReplyTo()) : List.of(),
        receipt.languages().get(0), clock.instant(), null);
  }

  private static String subject(Receipt receipt) {
    return receipt.subject().isBlank() ? receipt.languages().stream()
        .map(language -> language == Language.NL ? "Uw mail aan VIVITION Support" : "Your mail to VIVITION Support")
        .collect(Collectors.joining(" / "))
        : "Re: " + receipt.subject().replaceAll("(?i)^(re|antw?)\\s?:\\s*", "");
  }

  private Map<String, Object> values(Receipt receipt, Mailbox to, Language language) {
    final Instant now = clock.instant();
    final TimeInWords time = new TimeInWords(now, language);
    final ServiceCalendar office = hours.calendar(Hours.BUSINESS_HOURS);
    final boolean open = isOpen(office, now);
    final Map<String, Object> values = new HashMap<>();
    values.put("name", to.name());
    values.put("subject", receipt.subject().isBlank() ? null : SingleLine.of(receipt.subject()));
    values.put("received", time.say(receipt.receivedAt()));
    values.put("tooLarge", receipt.tooLarge());
    values.put("unreadable", receipt.unreadable());
    values.put("understood", receipt.understood());
    values.put("open", open);
    values.put("opens", time.say(office.nextOpening(now)));
    values.put("phone", contact.phone());
    // the extra number is for those who have it in their agreement alone (R5), and only while somebody answers it
    values.put("emergencyPhone", !open && isOpen(hours.calendar(Hours.EXTENDED_HOURS), now)
        && hasEmergencyNumber(receipt, now) ? contact.emergencyPhone() : null);
    return values;
  }

  private boolean hasEmergencyNumber(Receipt receipt, Instant now) {
    return receipt.studios().stream().anyMatch(studio -> studios.agreementOn(studio,
        now.atZone(hours.calendar(Hours.BUSINESS_HOURS).zone()).toLocalDate()) == Agreement.EXTENDED);
  }

  private static boolean isOpen(ServiceCalendar calendar, Instant now) {
    return calendar.nextOpening(now).equals(now);
  }
}
