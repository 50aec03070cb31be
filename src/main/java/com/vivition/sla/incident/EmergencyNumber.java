package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Priority;
import org.springframework.stereotype.Component;

/** The extra number of some customers (R5). */
@Component
public class EmergencyNumber {

  private final Entitlement entitlement;

  EmergencyNumber(Entitlement entitlement) {
    this.entitlement = entitlement;
  }

  /** Whether it opens for a studio that stands still in other hours than the regular number: by the contract's table. */
  public boolean serves(Agreement agreement) {
    return entitlement.of(agreement, Priority.HIGH, Channel.EMERGENCY_PHONE).opensIn()
        != entitlement.of(agreement, Priority.HIGH, Channel.PHONE).opensIn();
  }
}
