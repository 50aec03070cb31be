package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.studio.StudioRegistry;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hands on where the mail belongs. */
@Component
@UsableInModels
class CompletePlacing implements TaskListener {

  private final StudioRegistry studios;

  CompletePlacing(StudioRegistry studios) {
    this.studios = studios;
  }

  @Override
  public void notify(DelegateTask task) {
    final Answers form = new Answers(task);
    final Placement choice = form.choice("choice", Placement.class);
    Placement.CHOICE.set(task.getExecution(), choice.name());
    Placement.WHERE.set(task.getExecution(), switch (choice) {
      case ABOUT -> Placement.number(form.text("number"));
      case REPORT -> studios.resolve(form.text("studio")).id();
      case NOTHING -> form.text("note");
    });
    Placement.TITLE.set(task.getExecution(), form.text("title"));
  }
}
