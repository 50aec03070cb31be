package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Words;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.NoPartInStock;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Order the part: none lies anywhere, so the nearest warehouse gets one by express. */
@Component
@UsableInModels
class OrderPart implements JavaDelegate {

  private final Stock stock;
  private final Errands errands;
  private final SwapPart swap;

  OrderPart(Stock stock, Errands errands, SwapPart swap) {
    this.stock = stock;
    this.errands = errands;
    this.swap = swap;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final SwapPart.Defect defect = swap.of(execution);
    final Reservation part;
    try {
      part = stock.order(defect.incident(), defect.component(), defect.near(), null);
    } catch (NoPartInStock none) {
      VisitVars.PART_PROBLEM.set(execution, none.getMessage());
      throw new BpmnError("NOTHING_TO_ORDER", none.getMessage());
    }
    VisitVars.PART.set(execution, part.part());
    errands.note(defect.incident(), CurrentUser.APPLICATION, "%s for %s is not in stock: ordered, expected %s"
        .formatted(part.type().name(), defect.component().id(), Words.at(part.expectedAt())), true);
  }
}
