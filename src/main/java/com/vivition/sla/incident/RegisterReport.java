package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.engine.UsableInModels;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Register the report: a call typed into the start form becomes an incident here; one that came by message was written
 * down before the process began.
 */
@Component
@UsableInModels
class RegisterReport implements JavaDelegate {

  private static final List<String> FORM = List.of("studio", "summary", "impact", "urgency", "channel", "reporterName",
      "reporterPhone", "reporterMail", "description", "reportedAt", "takenBy");

  private final Reporting reporting;
  private final Incidents incidents;

  RegisterReport(Reporting reporting, Incidents incidents) {
    this.reporting = reporting;
    this.incidents = incidents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final var number = Vars.INCIDENT.find(execution);
    if (number.isPresent()) {
      incidents.requireNew(number.get());
      execution.setProcessBusinessKey(number.get());
    } else {
      final String incident = register(new Answers(execution)).number();
      execution.setProcessBusinessKey(incident);
      Vars.INCIDENT.set(execution, incident);
    }
    execution.removeVariables(FORM);
  }

  private Incident register(Answers form) {
    final var report = new Report(form.text("studio"), form.choice("channel", Channel.class), form.text("summary"),
        form.text("description"), form.choice("impact", Impact.class), form.choice("urgency", Urgency.class), null,
        form.time("reportedAt"), null);
    final String by = form.text("takenBy");
    final var reporter = new Reporter(form.text("reporterName"), form.text("reporterPhone"), form.text("reporterMail"));
    return reporting.record(report, reporter, by, by);
  }
}
