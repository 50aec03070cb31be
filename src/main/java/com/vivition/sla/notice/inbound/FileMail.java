package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Attachments;
import com.vivition.sla.notice.inbound.MailRow.State;
import com.vivition.sla.studio.StudioRegistry;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** File the mail: where a person says that it belongs; once. */
@Component
@UsableInModels
class FileMail implements JavaDelegate {

  private final MailRecord record;
  private final MailRows rows;
  private final MailFiling filing;
  private final Attachments attachments;
  private final StudioRegistry studios;
  private final CurrentUser user;

  FileMail(MailRecord record, MailRows rows, MailFiling filing, Attachments attachments, StudioRegistry studios,
      CurrentUser user) {
    this.record = record;
    this.rows = rows;
    this.filing = filing;
    this.attachments = attachments;
    this.studios = studios;
    this.user = user;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final MailRow row = record.row(MailPlacing.MAIL.get(execution));
    if (row.state() != State.WAITING) {
      return;
    }
    final MailIn mail = record.read(row);
    final String where = Placement.WHERE.get(execution);
    switch (Placement.valueOf(Placement.CHOICE.get(execution))) {
      case ABOUT -> filing.comment(row, mail, where, attachments.check(mail.files()), user.id());
      case REPORT -> filing.report(row, mail, studios.get(where), Placement.TITLE.find(execution).orElse(""),
          attachments.check(mail.files()), user.id());
      case NOTHING -> {
        if (row.number() != null) {
          filing.note(row.number(), "About the mail \"%s\": %s".formatted(row.subject(), where), user.id());
        }
        rows.filed(row.id(), row.filed(), null, where, user.id());
      }
    }
  }
}
