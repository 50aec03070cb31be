package com.vivition.sla.studio;

import com.vivition.sla.agreement.Agreement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What VIVITION knows about its customers, their studios and the people there. */
@Service
@Transactional(readOnly = true)
public class StudioRegistry {

  private final StudioRows rows;
  private final StudioSearch search;

  StudioRegistry(StudioRows rows, StudioSearch search) {
    this.rows = rows;
    this.search = search;
  }

  /** The studio of exactly that id. */
  public Optional<Studio> find(String studioId) {
    return rows.studio(studioId);
  }

  /**
   * The studio of exactly that id.
   *
   * @throws UnknownStudio when there is none, naming similar ids
   */
  public Studio get(String studioId) {
    return find(studioId).orElseThrow(() -> new UnknownStudio(studioId, search.similar(studioId)));
  }

  /**
   * The one studio that a person means by its id, its name, its customer's name, the phone number (in any spelling) or
   * mail address of somebody who works there, or by the beginnings of some of these words.
   *
   * @throws SeveralStudios when it may be more than one
   * @throws UnknownStudio  when it is none
   */
  public Studio resolve(String typed) {
    final List<String> fitting = search.fitting(typed);
    return switch (fitting.size()) {
      case 0 -> throw new UnknownStudio(typed, search.similar(typed));
      case 1 -> get(fitting.get(0));
      default -> throw new SeveralStudios(typed, fitting);
    };
  }

  /** The studios that a person may mean by what {@link #resolve} understands, sorted by id, at most so many. */
  public List<Studio> fitting(String typed, int most) {
    return search.fitting(typed).stream().limit(most).map(this::get).toList();
  }

  /**
   * The studios of whoever calls from that number, by id: where he is an operator, or the customer himself. Empty for an
   * unknown or withheld number.
   *
   * @param caller in any spelling
   */
  public List<String> reachedBy(String caller) {
    return search.reachedBy(Phones.meantBy(caller));
  }

  /** Whoever holds the same studio waits until the end of this transaction; what only names the studio does not wait. */
  @Transactional
  public void hold(String studioId) {
    rows.hold(studioId);
  }

  /** The studios with which somebody of that mail address works, by id; empty when nobody has it. */
  public List<Studio> worksWith(String mail) {
    return search.writtenToBy(mail).stream().map(this::get).toList();
  }

  /** All studios by id. */
  public List<Studio> all() {
    return rows.allStudios();
  }

  /** The opening hours of all studios that told theirs, by their ids. */
  public Map<String, List<OpeningHours>> openingHours() {
    return rows.openingHours();
  }

  /** The customer of exactly that id. */
  public Optional<Customer> findCustomer(String customerId) {
    return rows.customer(customerId);
  }

  /**
   * The customer of exactly that id.
   *
   * @throws UnknownCustomer when there is none
   */
  public Customer customer(String customerId) {
    return findCustomer(customerId).orElseThrow(() -> new UnknownCustomer(customerId));
  }

  /**
   * The customer to whom a studio belongs.
   *
   * @throws UnknownStudio when there is no such studio
   */
  public Customer customerOf(String studioId) {
    return customer(get(studioId).customer());
  }

  /** All customers by id. */
  public List<Customer> customers() {
    return rows.allCustomers();
  }

  /**
   * Who works at a studio: its own operators by id, then those of its customer by id.
   *
   * @throws UnknownStudio when there is no such studio
   */
  public List<Operator> operators(String studioId) {
    final Studio studio = get(studioId);
    return Stream.concat(studio.operators().stream(), customer(studio.customer()).operators().stream()).toList();
  }

  /**
   * The agreement that governs what is reported from a studio on that local date (R1): NONE when it has expired or
   * there is none.
   *
   * @throws UnknownStudio when there is no such studio
   */
  public Agreement agreementOn(String studioId, LocalDate day) {
    return get(studioId).agreementOn(day);
  }
}
