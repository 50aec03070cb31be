package com.vivition.sla.notice;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.ReceivedReply;
import com.vivition.sla.incident.Replies;
import com.vivition.sla.incident.Reporter;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who gets a notice. */
@Component
class Recipients {

  private final StudioRegistry studios;
  private final Incidents incidents;
  private final Replies replies;
  private final Staff staff;
  private final NoticeSettings settings;

  Recipients(StudioRegistry studios, Incidents incidents, Replies replies, Staff staff,
      NoticeSettings settings) {
    this.studios = studios;
    this.incidents = incidents;
    this.replies = replies;
    this.staff = staff;
    this.settings = settings;
  }

  /** Each person of that audience once; empty when nobody of it has a mail address. */
  List<Recipient> of(Audience audience, NoticeContext context) {
    return switch (audience) {
      case OPERATOR -> operators(context);
      case TECHNICIAN -> technician(context.onSite());
      case LEAD -> leads();
      case MANAGER -> staff("manager", settings.manager());
      case DUTY -> throw new IllegalArgumentException("Whoever calls says whom: see DutyNotices");
    };
  }

  /** The team leads, once each; empty when none has a mail address. */
  List<Recipient> leads() {
    return staff("lead", settings.lead());
  }

  /** Who can mend that there is nobody, once each. */
  List<Recipient> leadsAndAdministrators() {
    return usable(Stream.concat(leads().stream(), staff("camunda-admin", List.of()).stream()).toList());
  }

  /** Whether he is one of ours, works there as the registry knows, or is the customer. */
  boolean knows(Letter letter, NoticeContext context) {
    return letter.audience() != Audience.OPERATOR || Stream.concat(
            studios.operators(context.studioId()).stream().map(Operator::mail),
            Stream.of(studios.customerOf(context.studioId()).mail()))
        .anyMatch(letter.person().mailbox().address()::equalsIgnoreCase);
  }

  /**
   * Who replied last, if we know him; nobody if a stranger did by mail; else, where he left no address, those who hear
   * of it anyway.
   */
  List<Recipient> whoReplied(NoticeContext context) {
    final String from = replies.latest(context.number()).map(ReceivedReply::from).orElse(null);
    final List<Recipient> known = Stream.concat(operators(context).stream(),
        mailed(studios.operators(context.studioId())).stream()).toList();
    final List<Recipient> sender = usable(known).stream()
        .filter(person -> person.mailbox().address().equalsIgnoreCase(from)).toList();
    return sender.isEmpty() && (from == null || !from.contains("@")) ? operators(context) : sender;
  }

  /**
   * Who is to be called rather than mailed: the operator who reported it, if he prefers that or can only be called;
   * where nobody we can reach did, the first who works there, if that goes for them all. Who joined later (R11) is
   * mailed.
   */
  Optional<Recipient> caller(NoticeContext context) {
    final Reporter reporter = reporter(context);
    final List<Operator> all = studios.operators(context.studioId());
    final List<Operator> own = studios.get(context.studioId()).operators();
    final Optional<Operator> known = all.stream().filter(operator -> isSame(operator, reporter)).findFirst();
    final List<Operator> concerned = known.map(List::of)
        .orElse(new Mailbox(reporter.mail(), null).isUsable() ? List.of() : own.isEmpty() ? all : own);
    return concerned.stream().allMatch(Recipients::isCalled)
        ? concerned.stream().findFirst().map(Recipients::recipient) : Optional.empty();
  }

  /** A report that somebody we know makes has his name, his phone number and his address, as far as he has them. */
  private static boolean isSame(Operator operator, Reporter reporter) {
    return reporter.mail() != null ? reporter.mail().equalsIgnoreCase(operator.mail())
        : reporter.phone() != null ? reporter.phone().equals(operator.phone())
        : operator.name().equalsIgnoreCase(reporter.name());
  }

  private static boolean isCalled(Operator operator) {
    return operator.phone() != null && (operator.prefersCalls() || operator.mail() == null);
  }

  /** Where somebody at the customer can be called instead; null when no number is known. */
  String phone(NoticeContext context) {
    return Stream.of(
            Stream.of(reporter(context)).map(Reporter::phone),
            studios.operators(context.studioId()).stream().map(Operator::phone),
            Stream.of(studios.customerOf(context.studioId())).map(Customer::phone))
        .flatMap(phones -> phones).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /**
   * Who reported it; else who works at that studio, else at any studio of the customer; else the customer. With them
   * whoever reported the same under another number (R11).
   */
  private List<Recipient> operators(NoticeContext context) {
    final Studio studio = studios.get(context.studioId());
    final Customer customer = studios.customer(studio.customer());
    final List<Operator> all = studios.operators(studio.id());
    final List<Recipient> first = Stream.of(
            List.of(reporting(reporter(context), all, customer)),
            mailed(studio.operators()),
            mailed(all),
            List.of(new Recipient(new Mailbox(customer.mail(), customer.name()), customer.language())))
        .map(Recipients::usable).filter(group -> !group.isEmpty()).findFirst().orElse(List.of());
    final List<Reporter> joined = context.incident() == null ? List.of() : incidents.joined(context.number());
    return usable(Stream.concat(first.stream(),
        joined.stream().map(reporter -> reporting(reporter, all, customer))).toList());
  }

  private static Recipient reporting(Reporter reporter, List<Operator> all, Customer customer) {
    final Language language = all.stream()
        .filter(operator -> operator.mail() != null && operator.mail().equalsIgnoreCase(reporter.mail()))
        .map(Operator::language).findFirst().orElse(customer.language());
    return new Recipient(new Mailbox(reporter.mail(), reporter.name()), language);
  }

  // nobody asked for planned maintenance
  private static Reporter reporter(NoticeContext context) {
    return context.incident() == null ? new Reporter(null, null, null) : context.incident().reporter();
  }

  private List<Recipient> technician(OnSite onSite) {
    return onSite == null || onSite.technician() == null ? List.of() : usable(List.of(new Recipient(
        new Mailbox(onSite.technician().mail(), onSite.technician().name()), Language.EN)));
  }

  /** Those users; the lead where none of them has a mail address, so that it reaches somebody. */
  List<Recipient> called(List<String> users) {
    final List<Recipient> called = usable(users.stream().map(staff::mailbox)
        .map(mailbox -> new Recipient(mailbox, Language.EN)).toList());
    return called.isEmpty() ? leads() : called;
  }

  private List<Recipient> staff(String group, List<String> configured) {
    final List<Mailbox> mailboxes = configured.isEmpty() ? staff.mailboxes(group)
        : configured.stream().map(address -> new Mailbox(address, null)).toList();
    return usable(mailboxes.stream().map(mailbox -> new Recipient(mailbox, Language.EN)).toList());
  }

  private static List<Recipient> mailed(List<Operator> operators) {
    return operators.stream().map(Recipients::recipient).toList();
  }

  private static Recipient recipient(Operator operator) {
    return new Recipient(new Mailbox(operator.mail(), operator.name()), operator.language());
  }

  /** Those who can be mailed, one for each address. */
  private static List<Recipient> usable(List<Recipient> candidates) {
    return List.copyOf(candidates.stream().filter(candidate -> candidate.mailbox().isUsable())
        .collect(Collectors.toMap(candidate -> candidate.mailbox().address().toLowerCase(Locale.ROOT),
            candidate -> candidate, (first, second) -> first, LinkedHashMap::new)).values());
  }
}
