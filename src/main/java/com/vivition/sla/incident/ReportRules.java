package com.vivition.sla.incident;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.engine.forms.FormRule;
import com.vivition.sla.studio.Phones;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A call is recorded about a studio that exists, and its caller can be reached by what was typed. */
@Component
class ReportRules implements FormRule {

  private final StudioRegistry studios;
  private final Clock clock;

  ReportRules(StudioRegistry studios, Clock clock) {
    this.studios = studios;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "report-incident";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final List<String> problems = new ArrayList<>();
    unknown(studios, submitted).ifPresent(problems::add);
    final Object mail = submitted.get("reporterMail");
    if (mail != null && !Reporters.isMail(mail.toString().strip())) {
      problems.add("'%s' is no mail address. Write it like name@customer.example, or leave it open.".formatted(mail));
    }
    final Object phone = submitted.get("reporterPhone");
    if (phone != null && !Phones.isNumber(phone.toString())) {
      problems.add("'%s' is no phone number. Write it like +31 6 12345678, or leave it open.".formatted(phone));
    }
    if (submitted.get("reportedAt") != null) {
      Reporting.misdated(Answers.timeOf(submitted.get("reportedAt").toString()).toInstant(), clock.instant())
          .ifPresent(problem -> problems.add("The time %s.".formatted(problem)));
    }
    return problems;
  }

  /** Why the field "studio" names no studio, in the registry's words, which say which may be meant; empty when it does. */
  static Optional<String> unknown(StudioRegistry studios, Map<String, Object> submitted) {
    try {
      studios.resolve(submitted.get("studio").toString());
      return Optional.empty();
    } catch (DomainProblem problem) {
      return Optional.of(problem.getMessage());
    }
  }
}
