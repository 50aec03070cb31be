package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugNews;
import com.vivition.sla.engine.EngineSide;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each step of a bug is said on its issue, by a process of its own: a dead tracker holds nothing up. */
@Component
@EngineSide
class TellTracker {

  private final BugProcess process;

  TellTracker(BugProcess process) {
    this.process = process;
  }

  @EventListener
  void say(BugNews news) {
    process.comment(news.bug(), news.words());
  }
}
