package com.vivition.sla.maintenance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.EngineSide;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads the plans to begin with (maintenance/plans.json) into an empty table; from then on they are the
 * administrators', also those retired.
 */
@Component
@EngineSide
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DefaultPlans implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DefaultPlans.class);

  private final PlanRows rows;
  private final PlanEditor editor;
  private final ObjectMapper json;

  DefaultPlans(PlanRows rows, PlanEditor editor, ObjectMapper json) {
    this.rows = rows;
    this.editor = editor;
    this.json = json;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    final List<MaintenancePlan> plans = json.readValue(
        new ClassPathResource("maintenance/plans.json").getInputStream(), new TypeReference<>() { });
    // of two nodes that start at once, the second finds the first one's
    rows.lock();
    if (rows.isEmpty()) {
      plans.forEach(editor::put);
      log.info("{} maintenance plans to begin with", plans.size());
    }
  }
}
