package com.vivition.sla.engine;

import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;

/**
 * A step outside the engine, done by an external worker: one bean per topic. A step is idempotent, since it may be
 * handed out again after a crash: run twice, it has one effect. {@code task.getId()} stays the same over all tries and
 * can serve as the key of what was done.
 *
 * <p>A step needs neither database nor engine, since it may run in a worker process: what it needs comes in variables.
 * One that must read the database is marked {@link EngineSide}, and is then done beside the engine only.
 */
public interface ExternalStep {

  /** The external topic in kebab case, verb first, as the model names it. */
  String topic();

  /**
   * Does the step.
   *
   * @return the variables to hand back, ids, primitives and JSON text only; empty when there is nothing to say
   * @throws StepRefused when the step cannot be done for a reason that the model handles (a BPMN error)
   * @throws PermanentFailure when repeating it cannot help: an incident in Cockpit at once
   * @throws Exception anything else is a technical failure: retried with growing pauses, then an incident in Cockpit
   */
  Map<String, Object> perform(ExternalTask task) throws Exception;
}
