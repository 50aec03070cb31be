package com.vivition.sla.bugfix;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;

/**
 * A bug that somebody found.
 *
 * @param title         one line, at most 200 characters
 * @param description   what happens and when, at most 10,000 characters; null: the title says it all
 * @param componentType what kind of component has it
 * @param make          null: any, and so on
 * @param version       the firmware or software version that has it; null: not known
 */
public record NewBug(
    String title, String description, ComponentType componentType, String make, String model, String version) {

  /** A bug of components like this one, in the version that it has. */
  public static NewBug in(Component component, String title, String description) {
    return new NewBug(title, description, component.type(), component.make(), component.model(), component.firmware());
  }

  /** The same without stray spaces. @throws com.vivition.sla.engine.InvalidInput when it cannot be a bug */
  NewBug checked() {
    return new NewBug(Texts.line("title", title, 200), Texts.orEmpty("description", description, 10_000),
        Texts.given("componentType", componentType), Texts.orNull("make", make, 100), Texts.orNull("model", model, 100),
        Texts.orNull("version", version, 100));
  }
}
