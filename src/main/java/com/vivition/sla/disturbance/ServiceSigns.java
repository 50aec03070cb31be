package com.vivition.sla.disturbance;

import com.vivition.sla.engine.Decisions;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What points at an online service, and how much of it makes a disturbance, by processes/disturbance-signs.dmn. */
@Component
class ServiceSigns {

  /** The online service that studios need. */
  static final String USUAL = "Upload service";

  private static final Logger LOG = LoggerFactory.getLogger(ServiceSigns.class);
  private static final String TABLE = "disturbance-signs";

  private final Decisions decisions;

  ServiceSigns(Decisions decisions) {
    this.decisions = decisions;
  }

  /**
   * Empty when nothing points at a service. A row that lacks something, and a table that fails, point at nothing: its
   * owner reads it in the log.
   *
   * @param cause the name of a cause; null: not known
   */
  Optional<Sign> of(String report, String cause) {
    try {
      final Map<String, Object> known =
          Map.of("report", report.toLowerCase(Locale.ROOT), "cause", cause == null ? "UNKNOWN" : cause);
      return decisions.row(TABLE, known).flatMap(ServiceSigns::sign);
    } catch (IllegalStateException | DmnEngineException mistake) {
      LOG.warn("{} points at nothing: {}", TABLE, mistake.getMessage(), mistake);
      return Optional.empty();
    }
  }

  private static Optional<Sign> sign(Map<String, Object> row) {
    if (row.get("service") instanceof String service && !service.isBlank()
        && row.get("customers") instanceof Number customers && row.get("minutes") instanceof Number minutes) {
      return Optional.of(new Sign(service.strip(), customers.intValue(), Duration.ofMinutes(minutes.longValue())));
    }
    LOG.warn("{} points at nothing: a row lacks a service, customers or minutes, {}", TABLE, row);
    return Optional.empty();
  }

  /** A sign of a service that is down. @param customers as many with a sign within that time make it a disturbance */
  record Sign(String service, int customers, Duration within) {
  }
}
