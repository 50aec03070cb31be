package com.vivition.sla.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.engine.security.Models;
import com.vivition.sla.engine.security.SecuredApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an expression reaches")
class ExpressionsTest extends SecuredApplication {

  private static ProcessEngine stock;

  @BeforeAll
  static void a_stock_engine_beside_ours() {
    stock = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
        .setProcessEngineName("stock" + UUID.randomUUID().toString().replace("-", ""))
        .setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID())
        .buildProcessEngine();
  }

  @AfterAll
  static void close() {
    stock.close();
  }

  private Object evaluate(ProcessEngine in, String expression) {
    final String key = "expr" + UUID.randomUUID().toString().replace("-", "");
    final String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    final var deployed = in.getRepositoryService().createDeployment().addString(key + ".bpmn", Models.process(key,
        Models.oneStep("<bpmn:serviceTask id='step' camunda:resultVariable='result' camunda:expression=\"%s\"/>"
            .formatted(escaped)) .replace("<bpmn:sequenceFlow id=\"out\" sourceRef=\"step\" targetRef=\"end\"/><bpmn:endEvent id=\"end\"/>",
            "<bpmn:sequenceFlow id=\"out\" sourceRef=\"step\" targetRef=\"wait\"/><bpmn:userTask id=\"wait\"/>")))
        .deploy();
    final RuntimeService runtime = in.getRuntimeService();
    try {
      final var started = runtime.startProcessInstanceByKey(key, "B-1", Map.of("name", "Ada", "count", 3, "list", List.of("a", "b")));
      return runtime.getVariable(started.getId(), "result");
    } finally {
      in.getRepositoryService().deleteDeployment(deployed.getId(), true);
    }
  }

  @Test
  void a_model_uses_variables_marked_beans_and_what_an_execution_tells() {
    assertThat(evaluate(engine, "${greeter.greet(name)}")).isEqualTo("Hello Ada");
    assertThat(evaluate(engine, "${count + 1}")).isEqualTo(4L);
    assertThat(evaluate(engine, "${name.toUpperCase()}")).isEqualTo("ADA");
    assertThat(evaluate(engine, "${list[1]}")).isEqualTo("b");
    assertThat(evaluate(engine, "${list.size()}")).isEqualTo(2);
    assertThat(evaluate(engine, "${execution.getVariable('name')}")).isEqualTo("Ada");
    assertThat(evaluate(engine, "${execution.processBusinessKey}")).isEqualTo("B-1");
    assertThat(evaluate(engine, "${empty name ? 'x' : name.concat('!')}")).isEqualTo("Ada!");
    assertThat(evaluate(engine, "${now().time > 0}")).isEqualTo(true);
    assertThat(evaluate(engine, "${dateTime().plusHours(4).isAfterNow()}")).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${''.getClass().forName('java.lang.Runtime').getMethods()[0].getName()}",
      "${''.class.name}",
      "${name['class'].name}",
      "${execution.getClass().getName()}",
      "${execution.processEngineServices.identityService.createUserQuery().count()}",
      "${execution.getProcessEngineServices().getIdentityService().createUserQuery().count()}",
      "${execution['processEngineServices'].runtimeService.createProcessInstanceQuery().count()}",
      "${execution.processEngine.name}",
      "${execution.bpmnModelInstance.definitions.targetNamespace}",
      "${execution.getBpmnModelElementInstance().name}",
      "${list.getClass().name}",
      "${list[0].class}"})
  @DisplayName("(third hole) neither reflection nor the engine's services; a stock engine runs all of them")
  void a_model_reaches_nothing_else(String expression) {
    evaluate(stock, expression);
    assertThatThrownBy(() -> evaluate(engine, expression))
        .isInstanceOf(ProcessEngineException.class)
        .rootCause().hasMessageContaining("out of an expression's reach");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${secret.tell()}", "${identityService.createUserQuery().count()}", "${dataSource.connection}",
      "${environment.systemProperties}", "${processEngine.name}", "${workerCredentials.password()}"})
  void a_bean_that_is_not_marked_does_not_exist_for_a_model(String expression) {
    assertThatThrownBy(() -> evaluate(engine, expression)).isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Unknown property");
  }

  @Test
  void a_value_out_of_reach_ends_the_chain() {
    assertThatThrownBy(() -> evaluate(engine, "${list.stream().findFirst()}")).isInstanceOf(ProcessEngineException.class);
  }

  @Test
  @DisplayName("(third hole) a stored filter runs no Java, only the functions for the caller and the time")
  void stored_filters() {
    final String expression = "${''.getClass().forName('java.lang.System').getName()}";
    final var stockFilter = stock.getFilterService().newTaskFilter("evil");
    stockFilter.setQuery(stock.getTaskService().createTaskQuery().taskAssigneeExpression(expression));
    final String inStock = stock.getFilterService().saveFilter(stockFilter).getId();
    assertThat(stock.getFilterService().<org.camunda.bpm.engine.task.Task>list(inStock)).isEmpty();

    for (final String evil : List.of(expression, "${greeter.greet('x')}", "${secret.tell()}", "${currentUserGroups().getClass()}")) {
      final var created = post("admin", rest("/filter/create"),
          Map.of("name", "evil", "resourceType", "Task", "query", Map.of("assigneeExpression", evil)));
      final String id = json(created).get("id").asText();
      try {
        assertThat(get("admin", rest("/filter/" + id + "/list?maxResults=1")).statusCode()).as(evil).isGreaterThanOrEqualTo(400);
      } finally {
        engine.getFilterService().deleteFilter(id);
      }
    }
  }

  @Test
  @DisplayName("(first hole) expressions in the parts of a query are refused, over REST and in the web applications")
  void query_parts() {
    final String expression = "${dateTime().plusDays(1)}";
    assertThatThrownBy(() -> stock.getTaskService().createTaskQuery().or().dueAfterExpression("${isEvaluated}").endOr().list())
        .as("a stock engine evaluates it").rootCause().hasMessageContaining("Cannot resolve identifier 'isEvaluated'");

    final var browser = new Browser();
    browser.login("support", "demo", "tasklist");
    for (final Map<String, Object> query : List.<Map<String, Object>>of(
        Map.of("dueAfterExpression", expression),
        Map.of("orQueries", List.of(Map.of("dueAfterExpression", expression))),
        Map.of("orQueries", List.of(Map.of("name", "x"), Map.of("assigneeExpression", "${currentUser()}"))))) {
      for (final String path : List.of("/task?maxResults=5", "/task/count")) {
        assertThat(post("support", rest(path), query).statusCode()).as(path).isEqualTo(400);
        assertThat(browser.post(browser.mount(path), query).statusCode()).as(path).isEqualTo(400);
      }
      final String filter = engine.getFilterService().createFilterQuery().filterName("My tasks").singleResult().getId();
      assertThat(post("support", rest("/filter/" + filter + "/list?maxResults=5"), query).statusCode()).isEqualTo(400);
    }
    assertThat(post("support", rest("/task?maxResults=5"), Map.of("orQueries", List.of(Map.of("name", "x")))).statusCode())
        .isEqualTo(200);
    // the other queries know no expressions: what is sent as one is not evaluated
    for (final String path : List.of("/process-instance", "/execution", "/history/task", "/history/process-instance")) {
      assertThat(post("admin", rest(path + "?maxResults=5"),
          Map.of("orQueries", List.of(Map.of("dueAfterExpression", "${''.class}")))).statusCode()).as(path).isIn(200, 400);
    }
  }
}
