package com.vivition.sla.notice;

import com.vivition.sla.engine.UsableInModels;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What waits for the operator of an incident may go now, or be said by phone. */
@Component
@UsableInModels
class TellOperator implements JavaDelegate {

  static final String PROCESS = "tell-operator";

  /** When it goes; what the model's timer asks. */
  private static final String GOES_AT = "goesAt";
  /** The kind of notice that was mailed and is still to be said; not set: it waits to be mailed. */
  private static final String SAID = "said";
  /** The visit that it is about. */
  private static final String SAID_OF = "saidOf";

  private final OperatorNotices notices;

  TellOperator(OperatorNotices notices) {
    this.notices = notices;
  }

  /** The variables of an instance that mails what waits. */
  static Map<String, Object> byMail(Instant at) {
    return Map.of(GOES_AT, Date.from(at));
  }

  /** The variables of one that has said what was mailed. */
  static Map<String, Object> byPhone(Section section, Instant at) {
    final var variables = new HashMap<>(byMail(at));
    variables.put(SAID, section.kind().name());
    final OnSite onSite = section.context().onSite();
    if (onSite != null && onSite.visit() != null) {
      variables.put(SAID_OF, onSite.visit().id());
    }
    return variables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String number = execution.getProcessBusinessKey();
    final String kind = (String) execution.getVariable(SAID);
    if (kind == null) {
      notices.deliver(number);
    } else {
      notices.say(new Occasion(number, NoticeKind.valueOf(kind), null, (String) execution.getVariable(SAID_OF), null));
    }
  }
}
