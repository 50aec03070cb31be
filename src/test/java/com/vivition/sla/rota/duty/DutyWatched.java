package com.vivition.sla.rota.duty;

import org.springframework.context.ApplicationContext;

/** Looks whether who is on duty has changed, as the application does all the time. */
public final class DutyWatched {

  private DutyWatched() {
  }

  /** Looks once. */
  public static void by(ApplicationContext application) {
    application.getBean(ChangeOfDuty.class).look();
  }
}
