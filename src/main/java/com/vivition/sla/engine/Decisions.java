package com.vivition.sla.engine;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Answers questions from the decision tables as they are deployed now. Reads need no permission of the caller and leave
 * no history rows, unlike the engine's DecisionService; tables are parsed once a version.
 */
@Component
public class Decisions {

  private final DmnEngine dmn;
  private final RepositoryService repository;
  private final OwnAuthority authority;
  private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

  Decisions(ProcessEngineConfigurationImpl configuration, RepositoryService repository, OwnAuthority authority) {
    this.dmn = ownEngine((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration());
    this.repository = repository;
    this.authority = authority;
  }

  /**
   * The single row that fits.
   *
   * @param table  the decision's key, its file's name
   * @param inputs by input variable
   * @return the row's outputs by name, empty when no row fits
   * @throws IllegalStateException when there is no such table, or it cannot be evaluated
   */
  public Optional<Map<String, Object>> row(String table, Map<String, Object> inputs) {
    final DmnDecisionTableResult result;
    try {
      result = dmn.evaluateDecisionTable(latest(table), inputs);
    } catch (DmnEngineException e) {
      throw new IllegalStateException("The table %s cannot answer for %s".formatted(table, inputs), e);
    }
    return result.isEmpty() ? Optional.empty() : Optional.of(result.getSingleResult().getEntryMap());
  }

  private DmnDecision latest(String table) {
    final DecisionDefinition definition = authority.get(() ->
        repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult());
    if (definition == null) {
      throw new IllegalStateException("The decision table " + table + " is not deployed");
    }
    return parsed.computeIfAbsent(definition.getId(), id -> parse(definition));
  }

  private DmnDecision parse(DecisionDefinition definition) {
    return authority.get(() -> {
      try (var model = repository.getDecisionModel(definition.getId())) {
        return dmn.parseDecision(definition.getKey(), model);
      } catch (IOException e) {
        throw new ProcessEngineException("Cannot read " + definition.getId(), e);
      }
    });
  }

  /** The process engine's own DMN engine writes history, for which it needs a command; this one shares its FEEL only. */
  private static DmnEngine ownEngine(DefaultDmnEngineConfiguration engines) {
    final var configuration = new DefaultDmnEngineConfiguration();
    configuration.setFeelEngineFactory(engines::getFeelEngine);
    return configuration.buildEngine();
  }
}
