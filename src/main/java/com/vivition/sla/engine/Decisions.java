package com.vivition.sla.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
 * no history rows, unlike the engine's DecisionService. Tables are parsed once a version, and answers kept: the FEEL
 * engine parses every cell anew at every question, which took a fifth of the time of a report.
 */
@Component
public class Decisions {

  private static final Pattern ASKS_THE_TIME = Pattern.compile("\\b(now|today|random number)\\s*\\(");
  /** More than any of our tables is asked in different ways, but for those that see what probes found. */
  private static final int MOST_ANSWERS = 1000;

  /** @param timeless whether the same question always gets the same answer */
  private record Table(DmnDecision decision, boolean timeless, Map<Map<String, Object>, Optional<Map<String, Object>>> answers) {
  }

  private final DmnEngine dmn;
  private final RepositoryService repository;
  private final OwnAuthority authority;
  private final Map<String, Table> parsed = new ConcurrentHashMap<>();

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
    final Table latest = latest(table);
    final var known = latest.answers.get(inputs);
    if (known != null) {
      return known;
    }
    final Optional<Map<String, Object>> answer = evaluate(latest.decision, inputs);
    if (latest.timeless && latest.answers.size() < MOST_ANSWERS) {
      latest.answers.put(Collections.unmodifiableMap(new LinkedHashMap<>(inputs)), answer);
    }
    return answer;
  }

  private Optional<Map<String, Object>> evaluate(DmnDecision table, Map<String, Object> inputs) {
    final DmnDecisionTableResult result;
    try {
      result = dmn.evaluateDecisionTable(table, inputs);
    } catch (DmnEngineException e) {
      throw new IllegalStateException("The table %s cannot answer for %s".formatted(table.getKey(), inputs), e);
    }
    return result.isEmpty() ? Optional.empty()
        : Optional.of(Collections.unmodifiableMap(new LinkedHashMap<>(result.getSingleResult().getEntryMap())));
  }

  private Table latest(String table) {
    final DecisionDefinition definition = authority.get(() ->
        repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion().singleResult());
    if (definition == null) {
      throw new IllegalStateException("The decision table " + table + " is not deployed");
    }
    return parsed.computeIfAbsent(definition.getId(), id -> parse(definition));
  }

  private Table parse(DecisionDefinition definition) {
    return authority.get(() -> {
      try (var model = repository.getDecisionModel(definition.getId())) {
        final byte[] content = model.readAllBytes();
        return new Table(dmn.parseDecision(definition.getKey(), new ByteArrayInputStream(content)),
            !ASKS_THE_TIME.matcher(new String(content, StandardCharsets.UTF_8)).find(), new ConcurrentHashMap<>());
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
