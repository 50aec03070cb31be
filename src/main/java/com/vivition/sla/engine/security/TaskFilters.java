package com.vivition.sla.engine.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;

/** The views of Tasklist, each in the order of the deadlines. */
class TaskFilters {

  private static final String ON_DUTY = "On duty";
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
    // what concerns him outside business hours; a question for candidates would ask for those of his groups too
    wanted.put(ON_DUTY, tasks.createTaskQuery().taskInvolvedUserExpression("${currentUser()}")
        .taskVariableValueEquals("onDuty", true));
    mendOnDuty(wanted.get(ON_DUTY));

    final List<String> names = List.copyOf(wanted.keySet());
    return names.stream()
        .filter(name -> filters.createFilterQuery().filterName(name).count() == 0)
        .map(name -> create(name, wanted.get(name), 10 * (names.indexOf(name) + 1)))
        .toList();
  }

  /** Of an earlier version, which showed it to everybody in the groups of those on duty. */
  private void mendOnDuty(TaskQuery query) {
    final Filter filter = filters.createFilterQuery().filterName(ON_DUTY).singleResult();
    if (filter != null && ((TaskQueryImpl) filter.<TaskQuery>getQuery()).getExpressions().containsKey("taskCandidateUser")) {
      filter.setQuery(inOrder(query));
      filters.saveFilter(filter);
    }
  }

  private static TaskQuery inOrder(TaskQuery query) {
    return query.orderByDueDate().asc().orderByTaskPriority().desc();
  }

  private String create(String name, TaskQuery query, int position) {
    final Filter filter = filters.newTaskFilter(name);
    filter.setOwner(Accounts.ADMIN);
    filter.setQuery(inOrder(query));
    filter.setProperties(Map.of(
        "description", name,
        "priority", position,
        "refresh", true,
        "showUndefinedVariable", false,
        "variables", COLUMNS));
    return filters.saveFilter(filter).getId();
  }
}
