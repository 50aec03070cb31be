package com.vivition.sla.notice;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.rota.GapsFound;
import com.vivition.sla.rota.RotaGap;
import com.vivition.sla.studio.Language;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the lead when nobody is on duty at some time: sent by processes of their own, as all notices are. */
@Component
@EngineSide
class RotaNotices {

  private static final String KIND = "ROTA_GAPS";

  private final Recipients recipients;
  private final NoticeProcess process;
  private final NoticeSettings settings;
  private final ContactSettings contact;
  private final OwnAuthority authority;
  private final Clock clock;

  RotaNotices(Recipients recipients, NoticeProcess process, NoticeSettings settings, ContactSettings contact,
      OwnAuthority authority, Clock clock) {
    this.recipients = recipients;
    this.process = process;
    this.settings = settings;
    this.contact = contact;
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  void tell(GapsFound found) {
    authority.run(() -> recipients.leads().forEach(lead -> process.send(found.number(), KIND, mail(found, lead))));
  }

  private Mail mail(GapsFound found, Recipient lead) {
    final List<RotaGap> gaps = found.gaps();
    final String subject = gaps.size() == 1 ? "Rota: " + gaps.get(0).inWords()
        : "Rota: nobody is on duty at %d times".formatted(gaps.size());
    final String text = """
        Nobody is on duty at these times:

        %s

        Say who is: %s/rota
        Your task in Tasklist ends by itself when the rota has no such gap any more.
        """.formatted(gaps.stream().map(gap -> "- " + gap.inWords()).collect(Collectors.joining("\n")), contact.publicUrl());
    final String id = "<%s.%s@%s>".formatted(found.number().toLowerCase(Locale.ROOT), UUID.randomUUID(), settings.domain());
    return new Mail(lead.mailbox(), settings.sender(), subject, text, id, null, List.of(), Language.EN, clock.instant(), null);
  }
}
