package com.vivition.sla.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.springframework.stereotype.Component;

/**
 * The engine's full history, without a copy of each variable at each change: what forms show is written anew whenever
 * the clock changes, and would be kept, personal data included, a dozen times an incident.
 */
final class LeanHistory extends HistoryLevelFull {

  private static final Set<HistoryEventType> LEFT_OUT =
      Set.of(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL, HistoryEventTypes.FORM_PROPERTY_UPDATE);

  @Override
  public int getId() {
    return 30;
  }

  @Override
  public String getName() {
    return "lean";
  }

  @Override
  public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
    return !LEFT_OUT.contains(eventType) && super.isHistoryEventProduced(eventType, entity);
  }

  /** Makes the level known under its name before the configured one is looked up. */
  @Component
  @EngineSide
  static class Plugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      final List<HistoryLevel> levels = new ArrayList<>();
      if (engine.getCustomHistoryLevels() != null) {
        levels.addAll(engine.getCustomHistoryLevels());
      }
      levels.add(new LeanHistory());
      engine.setCustomHistoryLevels(levels);
    }
  }
}
