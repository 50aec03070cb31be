package com.vivition.sla.diagnosis;

import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/** Knows when this process ends, so that a step which takes minutes does not hold it up. */
@Component
public final class ShutDown implements ApplicationListener<ContextClosedEvent> {

  private volatile boolean begun;

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    begun = true;
  }

  /**
   * Ends the caller's step when the process ends; as a failed one it is done again, by whatever worker comes next.
   *
   * @throws IllegalStateException when the process ends
   */
  public void endStepWhenBegun() {
    if (begun) {
      throw new IllegalStateException("This worker shuts down; the step goes on with the next");
    }
  }
}
