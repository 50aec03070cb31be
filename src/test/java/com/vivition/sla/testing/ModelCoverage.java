package com.vivition.sla.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Which events, tasks, gateways and flows of a model the stories have passed. When all classes that {@link Tells tell} of
 * a process have run whole, at least 95 % of them must be.
 */
public final class ModelCoverage implements AfterEachCallback, AfterAllCallback {

  private static final double LEAST = 0.95;
  private static final Map<Class<?>, Set<String>> TOLD = new ConcurrentHashMap<>();
  private static final Map<String, Set<Class<?>>> WHOLE = new ConcurrentHashMap<>();

  /** Hears from the engine what is passed. */
  static final class Watch {

    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    @EventListener
    void passed(ExecutionEvent event) {
      final String process = event.getProcessDefinitionId().split(":")[0];
      final String element = event.getEventName().equals("take") ? event.getCurrentTransitionId() : event.getCurrentActivityId();
      if (element != null) {
        PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(element);
      }
    }
  }

  @Override
  public void afterEach(ExtensionContext test) {
    TOLD.computeIfAbsent(test.getRequiredTestClass(), key -> ConcurrentHashMap.newKeySet())
        .add(test.getRequiredTestMethod().getName());
  }

  @Override
  public void afterAll(ExtensionContext stories) {
    final Class<?> type = stories.getRequiredTestClass();
    if (!TOLD.getOrDefault(type, Set.of()).containsAll(declared(type))) {
      return;
    }
    for (final Tells tells : type.getAnnotationsByType(Tells.class)) {
      final Set<Class<?>> whole = WHOLE.computeIfAbsent(tells.value(), key -> new HashSet<>());
      whole.add(type);
      if (whole.size() >= tells.inClasses()) {
        check(tells.value(), SpringExtension.getApplicationContext(stories).getBean(RepositoryService.class));
      }
    }
  }

  private static Set<String> declared(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods()).filter(method -> AnnotationSupport.isAnnotated(method, Test.class))
        .map(java.lang.reflect.Method::getName).collect(Collectors.toSet());
  }

  private static void check(String process, RepositoryService repository) {
    final var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult();
    final var model = repository.getBpmnModelInstance(definition.getId());
    // the engine goes from an event-based gateway to its event without taking the flow between them
    final Set<String> elements = Stream.concat(model.getModelElementsByType(FlowNode.class).stream(),
        model.getModelElementsByType(SequenceFlow.class).stream()
            .filter(flow -> !(flow.getSource() instanceof EventBasedGateway))).map(BaseElement::getId).collect(Collectors.toSet());
    final Set<String> missed = new TreeSet<>(elements);
    missed.removeAll(Watch.PASSED.getOrDefault(process, Set.of()));
    final double share = 1 - (double) missed.size() / elements.size();
    System.out.printf("Model %s: %.1f %% of %d elements passed; missed %s%n", process, share * 100, elements.size(), missed);
    assertThat(share).as("share of %s that the stories pass; missed %s", process, missed).isGreaterThanOrEqualTo(LEAST);
  }
}
