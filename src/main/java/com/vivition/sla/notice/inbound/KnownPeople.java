package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.Errands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of the registry and the reporters of incidents. */
@Component
class KnownPeople implements People {

  /** More reports by one sender within an hour are no person's. */
  private static final int MOST_REPORTS = 10;
  /** More words of one sender on one thing: a ticket system answers every answer of ours. */
  private static final int MOST_COMMENTS = 6;
  private static final Duration OF_LATE = Duration.ofHours(1);

  private final StudioRegistry studios;
  private final Incidents incidents;
  private final Errands errands;
  private final MailRows rows;
  private final Clock clock;

  KnownPeople(StudioRegistry studios, Incidents incidents, Errands errands, MailRows rows, Clock clock) {
    this.studios = studios;
    this.incidents = incidents;
    this.errands = errands;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public List<Studio> studiosOf(String address) {
    return studios.worksWith(address);
  }

  @Override
  public boolean exists(String number) {
    return find(number) != null;
  }

  @Override
  public boolean owns(String address, String number) {
    final String customer = studios.customerOf(find(number).studio()).id();
    return studios.worksWith(address).stream().anyMatch(studio -> studio.customer().equals(customer))
        || Incidents.isNumber(number) && address.equalsIgnoreCase(incidents.get(number).reporter().mail());
  }

  @Override
  public List<String> membersOf(String number) {
    final String studio = find(number).studio();
    return Stream.of(
            studios.operators(studio).stream().map(Operator::mail),
            Stream.of(studios.customerOf(studio)).map(Customer::mail),
            Stream.of(number).filter(Incidents::isNumber).map(incidents::get).map(one -> one.reporter().mail()))
        .flatMap(mails -> mails).filter(Objects::nonNull).toList();
  }

  @Override
  public boolean commentsTooOften(String address, String number) {
    return rows.commentsOf(address, number, clock.instant().minus(OF_LATE)) >= MOST_COMMENTS;
  }

  @Override
  public boolean reportsTooOften(String address) {
    return rows.reportsOf(address, clock.instant().minus(OF_LATE)) >= MOST_REPORTS;
  }

  private Errand find(String number) {
    try {
      return errands.has(number) ? errands.get(number) : null;
    } catch (DomainProblem unknown) {
      return null;
    }
  }
}
