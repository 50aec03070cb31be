package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.SlaClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents with their clocks and timelines: the truth that processes, pages and notices read. */
@Service
public class Incidents {

  private static final int LISTED = 100;

  private final IncidentTable table;
  private final ClockHistory clocks;
  private final Timeline timeline;
  private final Joined joined;

  Incidents(IncidentTable table, ClockHistory clocks, Timeline timeline, Joined joined) {
    this.table = table;
    this.clocks = clocks;
    this.timeline = timeline;
    this.joined = joined;
  }

  /** Whether it reads like an incident's number. */
  public static boolean isNumber(String number) {
    return number.startsWith("INC-");
  }

  /** The incident of that number. @throws UnknownIncident when there is none */
  public Incident get(String number) {
    return table.find(number).orElseThrow(() -> new UnknownIncident(number));
  }

  /** Its clock as it stands now (R4 to R12). @throws UnknownIncident when there is no such incident */
  public SlaClock clock(String number) {
    return clocks.find(number).orElseThrow(() -> new UnknownIncident(number));
  }

  /** Who reported it besides its reporter, under a number that was merged into it (R11): they hear all that he hears. */
  public List<Reporter> joined(String number) {
    return joined.of(number);
  }

  /** The incident that this one was merged into (R11); empty: none. */
  public Optional<String> mergedInto(String number) {
    return table.mergedInto(number);
  }

  /** The numbers of those that were merged into it, also by another one, the earliest first. */
  List<String> mergedNumbers(String number) {
    return table.merged(number).stream()
        .flatMap(merged -> Stream.concat(Stream.of(merged), mergedNumbers(merged).stream())).sorted().toList();
  }

  /** The incident that goes on under this number: itself, or what it was merged into, and that into. */
  public String survivor(String number) {
    String survivor = number;
    for (Optional<String> next = table.mergedInto(survivor); next.isPresent(); next = table.mergedInto(survivor)) {
      survivor = next.get();
    }
    return survivor;
  }

  /** Everything that happened to it, the oldest first. */
  public List<TimelineEntry> timeline(String number) {
    return timeline.of(number);
  }

  /** The studio's incidents that are not over, the oldest first. */
  public List<Incident> openOf(String studio) {
    return table.openOf(studio);
  }

  /** The studio's incidents that are not over, then those that are over since an instant, each the latest first. */
  public List<Incident> recentOf(String studio, Instant since) {
    return table.recentOf(studio, since);
  }

  /** The numbers of all incidents that are not over. */
  public List<String> open() {
    return table.open();
  }

  /**
   * Adds an entry to its timeline, as of now.
   *
   * @param actor user id, or the name of the part of the application that acted
   * @param open  whether the customer may read it
   */
  @Transactional
  public void note(String number, String actor, TimelineEntry.Kind kind, String text, boolean open) {
    timeline.add(number, actor, kind, text, open);
  }

  /**
   * The same with what {@link TimelineEntry} says more.
   *
   * @param channel null: the customer did not say it
   * @param code    null: the text alone says it
   */
  @Transactional
  public void note(String number, String actor, TimelineEntry.Kind kind, Channel channel, String code, String text,
      boolean open) {
    timeline.add(number, actor, kind, channel, code, text, open);
  }

  /** See {@link IncidentDocuments#list}. */
  List<Incident> latest(String studio, IncidentState state) {
    return table.latest(studio, state, LISTED);
  }

  Incident of(DelegateExecution execution) {
    return get(execution.getProcessBusinessKey());
  }

  /** Refuses an incident that already has its process. */
  void requireNew(String number) {
    if (clocks.find(get(number).number()).isPresent()) {
      throw new IllegalStateException("The process of " + number + " began before");
    }
  }

  Optional<Incident> findByReference(String reportedVia, String reference) {
    return table.findByReference(reportedVia, reference);
  }
}
