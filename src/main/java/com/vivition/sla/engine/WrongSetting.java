package com.vivition.sla.engine;

/** A setting without which a process of this kind cannot work is missing or wrong. */
class WrongSetting extends RuntimeException {

  private final String description;
  private final String action;

  private WrongSetting(String description, String action) {
    super(description + " " + action);
    this.description = description;
    this.action = action;
  }

  /**
   * The setting is missing.
   *
   * @param who      what cannot start without it
   * @param variable the environment variable
   * @param meaning  what to set it to
   */
  static WrongSetting missing(String who, String variable, String meaning) {
    return new WrongSetting("%s cannot start: the environment variable %s is not set.".formatted(who, variable),
        "Set %s to %s.".formatted(variable, meaning));
  }

  /** The setting is there but of no use; the value is not repeated, since it may hold a password. */
  static WrongSetting useless(String who, String variable, String meaning) {
    return new WrongSetting("%s cannot start: it can do nothing with the value of %s.".formatted(who, variable),
        "Set %s to %s.".formatted(variable, meaning));
  }

  String description() {
    return description;
  }

  String action() {
    return action;
  }
}
