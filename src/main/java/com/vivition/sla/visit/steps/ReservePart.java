package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.NoPartInStock;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reserve the part: the nearest piece that fits the defective component. */
@Component
@UsableInModels
class ReservePart implements JavaDelegate {

  private final Stock stock;
  private final Errands errands;
  private final SwapPart swap;

  ReservePart(Stock stock, Errands errands, SwapPart swap) {
    this.stock = stock;
    this.errands = errands;
    this.swap = swap;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final SwapPart.Defect defect = swap.of(execution);
    final Reservation part;
    try {
      part = stock.reserve(defect.incident(), defect.component(), defect.near());
    } catch (NoPartInStock none) {
      throw new BpmnError("NO_PART_IN_STOCK", none.getMessage());
    }
    errands.note(defect.incident(), CurrentUser.APPLICATION, "%s for %s: %s, %s".formatted(part.type().name(),
        defect.component().id(), part.state() == PartState.ORDERED ? "ordered" : "reserved", part.location().name()), false);
  }
}
