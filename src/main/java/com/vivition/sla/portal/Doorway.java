package com.vivition.sla.portal;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Reply;
import com.vivition.sla.incident.Report;
import com.vivition.sla.studio.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets in what people write on pages of ours, each thing once, and lets nothing of it be lost. */
@Service
class Doorway {

  /** The name of this door. */
  static final String BY = "portal";

  private final IncidentActions actions;
  private final SentForms sent;
  private final MessageSource texts;

  Doorway(IncidentActions actions, SentForms sent, MessageSource texts) {
    this.actions = actions;
    this.sent = sent;
    this.texts = texts;
  }

  /**
   * Reports an incident at the link's studio; a form that comes again about the same part brings the incident of then,
   * and what was written into it meanwhile is said about that one.
   *
   * @return the incident's number
   * @throws org.springframework.dao.DuplicateKeyException when the same form came at this moment: ask again
   */
  @Transactional
  public String report(DoorLink link, ReportForm form) {
    final String id = "%s:%s:%s".formatted(link.id(), form.once(), form.what());
    final var bad = form.badness().orElseThrow();
    final String chosen = "%s – %s".formatted(text("part." + form.what(), link.language()),
        text("bad." + bad, link.language()));
    final var reported = actions.report(new Report(link.studio(), Channel.PORTAL, form.summary(chosen),
        form.description(), bad.impact(), bad.urgency(), form.reportedBy(), null, id), form.reporter(), BY);
    if (sent.has(id, form.digest())) {
      return reported.number();
    }
    sent.add(id, form.digest(), reported.number(), reported.fresh() ? form.what() : null);
    if (!reported.fresh()) {
      final String said = form.more("%s, %s".formatted(chosen, text("since." + form.since(), link.language())));
      actions.replied(reported.number(), new Reply(Channel.PORTAL, form.reportedBy(), said, Reply.Says.SOMETHING), BY);
    }
    return reported.number();
  }

  /**
   * Says something about an incident; nothing where the same form said the same before.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the same came at this moment
   */
  @Transactional
  public void reply(String incident, ReplyForm form) {
    final String id = incident + ":" + form.once();
    if (sent.has(id, form.digest())) {
      return;
    }
    sent.add(id, form.digest(), incident, null);
    final String from = form.name().isEmpty() ? null : form.name();
    actions.replied(incident, new Reply(Channel.PORTAL, from, form.words(), form.chosen()), BY);
  }

  private String text(String key, Language language) {
    return texts.getMessage(key, null, language.locale());
  }
}
