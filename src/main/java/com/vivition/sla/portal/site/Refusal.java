package com.vivition.sla.portal.site;

import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.visit.OtherPart;
import com.vivition.sla.visit.UnknownVisit;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Why something that was sent from a visit page was not done. */
final class Refusal {

  private static final String CHANGED_MEANWHILE = "Somebody else changed the same at this moment. Send it again.";

  private Refusal() {
  }

  /** What an act is refused for; nothing when it is done. */
  static List<FieldProblem> of(Runnable act) {
    try {
      act.run();
      return List.of();
    } catch (OtherPart other) {
      return List.of(new FieldProblem("newSerial", "cannot be right. " + other.getMessage()));
    } catch (UnknownVisit unknown) {
      throw unknown;
    } catch (DomainProblem problem) {
      return problem.errors().isEmpty() ? List.of(new FieldProblem("", problem.getMessage())) : problem.errors();
    } catch (ClockRefused problem) {
      return List.of(new FieldProblem("", problem.getMessage()));
    } catch (ConcurrencyFailureException | OptimisticLockingException meanwhile) {
      return List.of(new FieldProblem("", CHANGED_MEANWHILE));
    }
  }
}
