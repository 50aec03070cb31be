package com.vivition.sla.disturbance;

import static com.vivition.sla.disturbance.DisturbanceState.CONFIRMED;
import static com.vivition.sla.disturbance.DisturbanceState.DISMISSED;
import static com.vivition.sla.disturbance.DisturbanceState.RESTORED;
import static com.vivition.sla.disturbance.DisturbanceState.SUSPECTED;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Disturbances, from the first sign to the service that works again. Each step tells the timelines of the incidents that
 * wait for its end; what is done twice has one effect. {@code by} is a user id, or the name of the part of the
 * application that acts. The processes are told by others.
 *
 * <p>Whoever acts on incidents too holds them first ({@link com.vivition.sla.incident.IncidentActions#hold}).
 */
@Service
@Transactional
public class Disturbances {

  private static final int LONGEST_SUMMARY = 2000;

  private final DisturbanceRows rows;
  private final DisturbanceEntries entries;
  private final ServiceSigns signs;
  private final Clock clock;

  Disturbances(DisturbanceRows rows, DisturbanceEntries entries, ServiceSigns signs, Clock clock) {
    this.rows = rows;
    this.entries = entries;
    this.signs = signs;
    this.clock = clock;
  }

  /** The disturbance of that number. @throws UnknownDisturbance when there is none */
  @Transactional(readOnly = true)
  public Disturbance get(String number) {
    return rows.find(number).orElseThrow(() -> new UnknownDisturbance(number));
  }

  /** All there ever were, the newest first. */
  @Transactional(readOnly = true)
  public List<Disturbance> all() {
    return rows.all();
  }

  /** Those that are suspected or confirmed, the oldest first. */
  @Transactional(readOnly = true)
  public List<Disturbance> open() {
    return rows.open();
  }

  /** The open one of that service. */
  @Transactional(readOnly = true)
  public Optional<Disturbance> openOf(String service) {
    return rows.open().stream().filter(one -> one.service().equalsIgnoreCase(service)).findFirst();
  }

  /** The one whose end the incident waits for; empty when it waits for none. */
  @Transactional(readOnly = true)
  public Optional<Disturbance> of(String incident) {
    return rows.linkOf(incident).filter(DisturbanceLink::waits).flatMap(link -> rows.find(link.disturbance()));
  }

  /** All incidents that joined it, also those that went on; the first to join comes first. */
  @Transactional(readOnly = true)
  public List<DisturbanceLink> linked(String number) {
    return rows.links(number);
  }

  /** The numbers of the incidents that wait for its end. */
  @Transactional(readOnly = true)
  public List<String> waiting(String number) {
    return rows.links(number).stream().filter(DisturbanceLink::waits).map(DisturbanceLink::incident).toList();
  }

  /** The studios that the sweep found without its service. */
  @Transactional(readOnly = true)
  public List<String> suspectedStudios(String number) {
    return rows.suspectedStudios(number);
  }

  /**
   * The numbers of incidents that show the same signs and belong to no disturbance; those not in repair yet, of which
   * some may still wait for their triage.
   */
  @Transactional(readOnly = true)
  public List<String> candidates(String number) {
    return rows.candidates(get(number).service());
  }

  /** Confirmed ones that an incident of that studio may belong to, those that name the studio first. */
  @Transactional(readOnly = true)
  public List<Disturbance> similar(String studio) {
    return rows.open().stream().filter(one -> one.state() == CONFIRMED)
        .sorted(Comparator.comparing((Disturbance one) -> !rows.suspectedStudios(one.number()).contains(studio)))
        .toList();
  }

  /** The service at which an incident points; the usual one when it points at none. */
  @Transactional(readOnly = true)
  public String serviceOf(String incident) {
    return rows.signOf(incident).orElse(ServiceSigns.USUAL);
  }

  /**
   * Studios are found without a service. An open disturbance of the same service takes it in.
   *
   * @param service what is down, in words; null: the usual one
   * @param studios ids; may be empty
   * @param words   what is seen
   * @param source  what found it
   */
  public Disturbance suspected(String service, List<String> studios, String words, String source) {
    rows.lock();
    final String down = service == null ? ServiceSigns.USUAL : service;
    final Disturbance one = openOf(down).orElseGet(() -> insert(down, words, SUSPECTED, source, null));
    studios.forEach(studio -> rows.suspect(one.number(), studio));
    return one;
  }

  /**
   * More is known of an incident.
   *
   * @param report its summary and description
   * @param cause  the cause that its probes or its engineer point at; null: none yet
   * @return the disturbance that its sign belongs to; empty when it has none, or there are too few to suspect one
   */
  public Optional<Disturbance> seen(String incident, String report, String cause) {
    final Optional<ServiceSigns.Sign> found = signs.of(report, cause);
    if (found.isEmpty() && cause != null) {
      rows.forget(incident);
    }
    return found.flatMap(sign -> {
      rows.lock();
      rows.sign(incident, sign.service(), clock.instant());
      final Optional<Disturbance> open = openOf(sign.service());
      final int customers = rows.customers(sign.service(), clock.instant().minus(sign.within()));
      return open.isPresent() || customers < sign.customers() ? open
          : Optional.of(insert(sign.service(), "%d customers within %d minutes report what points at it".formatted(
              customers, sign.within().toMinutes()), SUSPECTED, "reports", null));
    });
  }

  /** Somebody knows that a service is down; the open one of that service, if there is any, is confirmed by it. */
  public Disturbance declared(String service, String summary, String by) {
    rows.lock();
    return openOf(service).map(open -> confirmed(open.number(), by))
        .orElseGet(() -> insert(service, summary, CONFIRMED, by, by));
  }

  /** The suspected one is one. @throws DisturbanceNotThere when it is over */
  public Disturbance confirmed(String number, String by) {
    final Disturbance before = opened(number);
    if (before.state() == SUSPECTED) {
      rows.set(number, Map.of("state", CONFIRMED.name(), "engineer", by));
    }
    return get(number);
  }

  /** The suspected one is none: what pointed at it does so no more. @throws DisturbanceNotThere when it is confirmed */
  public void dismissed(String number, String reason, String by) {
    final Disturbance before = rows.lock(number);
    if (before.state() == DISMISSED) {
      return;
    }
    if (before.state() != SUSPECTED) {
      throw new DisturbanceNotThere(before, "Incidents wait for it. Confirm it, and say that the service works when it does.");
    }
    rows.set(number, Map.of("state", DISMISSED.name(), "reason", reason, "engineer", by, "ended_at", clock.instant()));
    rows.forgetAllOf(before.service());
  }

  /** The incident waits for its end from now on. @throws DisturbanceNotThere when it is not confirmed or over */
  public void join(String number, String incident, String by) {
    final Disturbance one = opened(number);
    if (one.state() != CONFIRMED) {
      throw new DisturbanceNotThere(one, "Confirm it first.");
    }
    if (!waiting(number).contains(incident)) {
      rows.join(incident, number, clock.instant(), by);
      entries.joined(one, incident, by);
    }
  }

  /** The incident waits no longer. @return whether it did */
  public boolean leave(String incident, String reason, String by) {
    final Optional<Disturbance> one = of(incident);
    one.ifPresent(left -> {
      rows.leave(incident, reason, clock.instant());
      rows.forget(incident);
      entries.left(left, incident, reason, by);
    });
    return one.isPresent();
  }

  /** What the diagnosis found, of which all incidents that wait are told. @throws DisturbanceNotThere when it is over */
  public void diagnosed(String number, String findings, String by) {
    opened(number);
    rows.set(number, Map.of("findings", findings));
    entries.toAllStaff(get(number), "Diagnosis of %s: %s".formatted(number, findings), by);
  }

  /** One word to all, in both languages. @throws DisturbanceNotThere when it is over */
  public void word(String number, String dutch, String english, String by) {
    opened(number);
    rows.set(number, Map.of("word_nl", dutch, "word_en", english));
    entries.word(get(number), by);
  }

  /**
   * The service works again. The incidents that wait go on one by one: {@link #leave}.
   *
   * @param at since when
   * @throws DisturbanceNotThere when it is not confirmed
   */
  public void restored(String number, Instant at, String solution, String evidence, String by) {
    final Disturbance before = rows.lock(number);
    if (before.state() == RESTORED) {
      return;
    }
    if (before.state() != CONFIRMED) {
      throw new DisturbanceNotThere(before, "Confirm it first.");
    }
    rows.set(number, Map.of("state", RESTORED.name(), "restored_at", at, "solution", solution, "evidence", evidence,
        "ended_at", clock.instant(), "engineer", by));
  }

  private Disturbance opened(String number) {
    final Disturbance one = rows.lock(number);
    if (!one.state().isOpen()) {
      throw new DisturbanceNotThere(one, "Declare a new one if the service is down again.");
    }
    return one;
  }

  private Disturbance insert(String service, String summary, DisturbanceState state, String source, String engineer) {
    final Instant now = clock.instant();
    final Disturbance one = new Disturbance(rows.nextNumber(Year.from(now.atOffset(ZoneOffset.UTC))), service,
        summary.length() > LONGEST_SUMMARY ? summary.substring(0, LONGEST_SUMMARY) : summary, state, now, source,
        engineer, null, null, null, null, null, null, null, null);
    rows.insert(one);
    return one;
  }
}
