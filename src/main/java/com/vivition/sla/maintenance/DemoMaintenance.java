package com.vivition.sla.maintenance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.maintenance.StandingRows.Pair;
import com.vivition.sla.maintenance.StandingRows.Write;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the demo's studios a history (demo/maintenance.json): all was done some days before the first start, so long
 * ago at two of them that work is due. What has a history keeps it.
 */
@Component
@Profile("demo & !worker")
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class DemoMaintenance implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoMaintenance.class);

  /**
   * When a studio was visited last.
   *
   * @param daysAgo    for all plans but these
   * @param exceptions days ago by plan
   */
  private record Last(String studio, int daysAgo, Map<String, Integer> exceptions) {

    int of(String plan) {
      return exceptions == null ? daysAgo : exceptions.getOrDefault(plan, daysAgo);
    }
  }

  private record Document(List<Last> history) {
  }

  private final PlanRows plans;
  private final StandingRows standings;
  private final ObjectMapper json;
  private final Clock clock;

  DemoMaintenance(PlanRows plans, StandingRows standings, ObjectMapper json, Clock clock) {
    this.plans = plans;
    this.standings = standings;
    this.json = json;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) throws IOException {
    final Document demo = json.readValue(
        new ClassPathResource("demo/maintenance.json").getInputStream(), Document.class);
    plans.lock();
    demo.history().forEach(this::load);
    log.info("{} demo studios with a maintenance history", demo.history().size());
  }

  private void load(Last last) {
    final LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    final Map<PlanRows.Edition, MaintenancePlan> inForce = plans.inForce();
    standings.write(standings.of(last.studio()).stream()
        .filter(pair -> pair.standing() == null)
        .map(pair -> done(pair, inForce.get(pair.plan()), today.minusDays(last.of(pair.plan().plan()))))
        .toList());
  }

  // to be looked at on the first day that is planned
  private static Write done(Pair pair, MaintenancePlan plan, LocalDate day) {
    return new Write(pair,
        Standing.first(pair.studio(), pair.component(), plan, day).done(pair.component(), day), day);
  }
}
