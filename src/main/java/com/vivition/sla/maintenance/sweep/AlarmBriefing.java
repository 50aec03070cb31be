package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Markdown;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Puts the alarm's words on its task; local to it, written for display and never read back. */
@Component
@UsableInModels
class AlarmBriefing implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    final Map<String, Object> shown = new HashMap<>();
    shown.put("note", null);
    shown.put("number", SweepVars.SWEEP.get(task));
    shown.put("studio", "all");
    shown.put("summary", "The nightly sweep cannot reach the studios");
    shown.put("due", "nothing was concluded");
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of("text", "### Sweep of %s\n%s".formatted(
        SweepVars.SWEEP.get(task), Markdown.text(SweepVars.ALARM.get(task)))))).create());
    task.setVariablesLocal(shown);
  }
}
