package com.vivition.sla.engine.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

/** The views of Tasklist, each in the order of the deadlines. */
class TaskFilters {

  private static final List<Map<String, String>> COLUMNS = List.of(
      Map.of("name", "number", "label", "Number"),
      Map.of("name", "studio", "label", "Studio"),
      Map.of("name", "summary", "label", "Summary"),
      Map.of("name", "due", "label", "Due"));

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  /** Creates the missing filters; returns the ids of those created, for the groups' rights. */
  List<String> createMissing() {
    final Map<String, TaskQuery> wanted = new LinkedHashMap<>();
    wanted.put("My tasks", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    wanted.put("My team, soonest due first",
        tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
    // task-local variables, kept by the incident's clock
    wanted.put("At risk", tasks.createTaskQuery().taskVariableValueEquals("promise", "AT_RISK"));
    wanted.put("Breached", tasks.createTaskQuery().taskVariableValueEquals("promise", "BREACHED"));
    wanted.put("Waiting for the operator", tasks.createTaskQuery().taskVariableValueEquals("waitingForOperator", true));
    // what concerns the people on duty outside business hours, and who is on it
    wanted.put("On duty", tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}").includeAssignedTasks()
        .taskVariableValueEquals("onDuty", true));

    final List<String> names = List.copyOf(wanted.keySet());
    return names.stream()
        .filter(name -> filters.createFilterQuery().filterName(name).count() == 0)
        .map(name -> create(name, wanted.get(name), 10 * (names.indexOf(name) + 1)))
        .toList();
  }

  private String create(String name, TaskQuery query, int position) {
    final Filter filter = filters.newTaskFilter(name);
    filter.setOwner(Accounts.ADMIN);
    filter.setQuery(query.orderByDueDate().asc().orderByTaskPriority().desc());
    filter.setProperties(Map.of(
        "description", name,
        "priority", position,
        "refresh", true,
        "showUndefinedVariable", false,
        "variables", COLUMNS));
    return filters.saveFilter(filter).getId();
  }
}
