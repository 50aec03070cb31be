package com.vivition.sla.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Starts the process "notice", one instance a mail and recipient, on its own: whatever becomes of the incident's
 * process, the mail goes out, and whatever becomes of the mail, the incident goes on.
 */
@Component
class NoticeProcess {

  private static final String KEY = "notice";

  private final RuntimeService runtime;
  private final ObjectMapper json;

  NoticeProcess(RuntimeService runtime, ObjectMapper json) {
    this.runtime = runtime;
    this.json = json;
  }

  /**
   * Has the mail sent once this transaction is committed.
   *
   * @param key  the number of what it is about
   * @param what so that Cockpit shows what waits
   * @return the id of the instance that sends it
   */
  String send(String key, String what, Mail mail) {
    return send(key, what, mail, null);
  }

  /** The same for one that is not sent from that instant on; null: it is sent whenever it can be. */
  String send(String key, String what, Mail mail, Instant until) {
    // strings end at 4000 characters, JSON does not
    final VariableMap variables = variables(what, mail.to())
        .putValueTyped(NoticeVariables.MAIL, SpinValues.jsonValue(written(mail)).create());
    return start(key, until == null ? variables : variables.putValue(NoticeVariables.UNTIL, Date.from(until)));
  }

  /** Makes it visible in Cockpit that a notice could not be written. @return the id of the instance that shows it */
  String report(String incident, NoticeKind kind, Mailbox to, String problem) {
    return start(incident, variables(kind.name(), to).putValue(NoticeVariables.PROBLEM, problem));
  }

  private String start(String incident, VariableMap variables) {
    return runtime.startProcessInstanceByKey(KEY, incident, variables).getId();
  }

  private static VariableMap variables(String what, Mailbox to) {
    return Variables.putValue(NoticeVariables.KIND, what).putValue(NoticeVariables.TO, to.address());
  }

  private String written(Mail mail) {
    try {
      return json.writeValueAsString(mail);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mail of ours is always JSON", e);
    }
  }
}
