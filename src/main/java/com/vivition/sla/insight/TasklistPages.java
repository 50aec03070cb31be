package com.vivition.sla.insight;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/**
 * Our part of Tasklist: the queue in the order of the deadlines, forms that fit their width, and the tab in which an
 * incident is handled at any time (R7 to R11). Found by the service loader; the files lie under plugin-webapp/sla-tasklist.
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

    private static final List<String> MODULES = List.of("beside-form", "incident-tab", "act-form", "acts", "fields",
        "leave-task", "standing", "timeline", "server", "time", "dom");

    public Root() {
      super(ID);
    }

    @Override
    protected List<String> getAllowedAssets() {
      return Stream.concat(super.getAllowedAssets().stream(), MODULES.stream().map("app/%s.js"::formatted)).toList();
    }
  }
}
