package com.vivition.sla.insight;

import jakarta.ws.rs.Path;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/**
 * Our part of Tasklist: the queue in the order of the deadlines, and forms that fit their width. Found by the service
 * loader; the files lie under plugin-webapp/sla-tasklist.
 */
public final class TasklistPages extends AbstractTasklistPlugin {

  private static final String ID = "sla-tasklist";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public Set<Class<?>> getResourceClasses() {
    return Set.of(Root.class);
  }

  /** Serves the plug-in's files. */
  @Path("plugin/" + ID)
  public static final class Root extends AbstractTasklistPluginRootResource {

    public Root() {
      super(ID);
    }
  }
}
