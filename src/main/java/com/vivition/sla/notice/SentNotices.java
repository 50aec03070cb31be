package com.vivition.sla.notice;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import com.vivition.sla.engine.UsableInModels;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mails about incidents and orders as their readers got them: {@code ${sentNotices.sent(execution)}} in a model.
 */
@Component
@UsableInModels
public class SentNotices {

  private static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_SUBJECT = 2000;

  private final JdbcClient sql;
  private final Clock clock;

  SentNotices(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The mail that this instance of process "notice" sends has gone, if it did not come too late. */
  public void sent(DelegateExecution execution) {
    if (execution.hasVariable(NoticeVariables.LATE)) {
      return;
    }
    sql.sql("update sent_notice set sent_at = ? where process = ? and sent_at is null")
        .params(column(clock.instant()), execution.getProcessInstanceId()).update();
  }

  /**
   * A mail was written.
   *
   * @param mail    null: it could not be
   * @param process the instance that sends it
   */
  void written(String incident, List<NoticeKind> kinds, Letter letter, Mail mail, String process) {
    sql.sql("""
            insert into sent_notice (incident, kinds, audience, address, subject, text, written_at, process)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(incident, kinds.stream().map(Enum::name).collect(Collectors.joining(",")), letter.audience().name(),
            letter.person().mailbox().address(), mail == null ? null : cut(mail.subject(), LONGEST_SUBJECT),
            mail == null ? null : cut(mail.text(), LONGEST_TEXT), column(clock.instant()), process)
        .update();
  }

  /** Everything that was written about it, the oldest first. */
  List<SentNotice> of(String incident) {
    return sql.sql("select * from sent_notice where incident = ? order by id").param(incident)
        .query((row, index) -> new SentNotice(
            Arrays.stream(row.getString("kinds").split(",")).map(NoticeKind::valueOf).toList(),
            Audience.valueOf(row.getString("audience")), row.getString("address"), row.getString("subject"),
            row.getString("text"), instant(row, "written_at"), instant(row, "sent_at"), row.getString("process")))
        .list();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
