package com.vivition.sla.notice.inbound;

import com.vivition.sla.notice.OwnMail;
import com.vivition.sla.studio.Studio;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Decides where a mail belongs. It guesses nothing: what is not clear goes to a person. */
final class Sorter {

  private static final Pattern NUMBER =
      Pattern.compile("\\b(INC|MNT)-(\\d{4})-(\\d{6,9})\\b", Pattern.CASE_INSENSITIVE);
  /** A studio's name far down in a long text says little. */
  private static final int READ = 5_000;

  private final OwnMail own;
  private final People people;

  Sorter(OwnMail own, People people) {
    this.own = own;
    this.people = people;
  }

  Route sort(MailIn mail) {
    return switch (mail.kind()) {
      case OURS -> new Route.Keep();
      case UNREADABLE -> place(Reason.UNREADABLE, mail);
      case TOO_LARGE -> place(Reason.TOO_LARGE, mail);
      case BOUNCE -> undelivered(mail.nature().bounce());
      case AUTOMATIC -> automatic(mail);
      case MESSAGE -> message(mail);
    };
  }

  private Route message(MailIn mail) {
    if (mail.forged()) {
      return place(Reason.FORGED, mail);
    }
    if (mail.from() != null && own.isSender(mail.from())) {
      return place(Reason.COLLEAGUE, mail);
    }
    final Set<String> numbers = numbers(mail);
    return switch (numbers.size()) {
      case 0 -> report(mail);
      case 1 -> comment(mail, numbers.iterator().next());
      default -> new Route.Place(Reason.SEVERAL_NUMBERS, null);
    };
  }

  private Route comment(MailIn mail, String number) {
    if (!people.exists(number)) {
      return new Route.Place(Reason.NO_SUCH_NUMBER, null);
    }
    // who names somebody's number does not speak for him
    if (mail.from() == null || !people.owns(mail.from(), number)) {
      return new Route.Place(Reason.NOT_HIS, number);
    }
    return people.commentsTooOften(mail.from(), number) ? new Route.Place(Reason.TOO_MANY, number)
        : new Route.Comment(number);
  }

  private Route report(MailIn mail) {
    final List<Studio> his = mail.from() == null ? List.of() : people.studiosOf(mail.from());
    if (his.isEmpty()) {
      return new Route.Place(Reason.UNKNOWN_SENDER, null);
    }
    if (people.reportsTooOften(mail.from())) {
      return new Route.Place(Reason.TOO_MANY, null);
    }
    // a city further down may be that of his office
    return named(his, mail.subject()).<Route>map(Route.Report::new)
        .orElseGet(() -> new Route.Place(Reason.SEVERAL_STUDIOS, null));
  }

  /** Which of his studios it may be about, for who decides that. */
  static Optional<Studio> suggested(List<Studio> his, MailIn mail) {
    return named(his, mail.subject()).or(() -> named(his, mail.subject() + " " + Clean.cut(mail.text(), READ)));
  }

  /** His only studio; of several, the one that the text names. */
  private static Optional<Studio> named(List<Studio> his, String text) {
    if (his.size() == 1) {
      return Optional.of(his.get(0));
    }
    final String words = " " + folded(text) + " ";
    final List<Function<Studio, String>> calls = List.of(Studio::id, Studio::name, studio -> studio.address().city());
    for (final Function<Studio, String> called : calls) {
      final List<Studio> named =
          his.stream().filter(studio -> words.contains(" " + folded(called.apply(studio)) + " ")).toList();
      if (!named.isEmpty()) {
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Route automatic(MailIn mail) {
    final Set<String> numbers = numbers(mail);
    if (numbers.size() == 1 && mail.from() != null && people.exists(numbers.iterator().next())
        && people.owns(mail.from(), numbers.iterator().next()) && !mail.forged()) {
      return new Route.Note(numbers.iterator().next());
    }
    final boolean news = !mail.nature().reply() && mail.from() != null && !people.studiosOf(mail.from()).isEmpty();
    return news ? new Route.Place(Reason.NEWS_OF_MACHINE, null) : new Route.Keep();
  }

  private Route place(Reason reason, MailIn mail) {
    final Set<String> numbers = numbers(mail);
    return new Route.Place(reason,
        numbers.size() == 1 && people.exists(numbers.iterator().next()) ? numbers.iterator().next() : null);
  }

  /** Many bounces are of mails that somebody else sent in our name; they concern nobody. */
  private Route undelivered(Bounce bounce) {
    final String number = own.number(bounce.messageId()).filter(people::exists).orElse(null);
    // whoever makes up a bounce knows the number, but not to whom we wrote
    final boolean ours = own.wentTo(bounce.messageId(), bounce.recipient())
        || number != null && people.membersOf(number).stream().anyMatch(one -> own.wentTo(bounce.messageId(), one));
    final boolean foreign = !ours && bounce.recipient() != null && people.studiosOf(bounce.recipient()).isEmpty();
    return foreign ? new Route.Keep() : new Route.Undelivered(ours ? number : null, bounce);
  }

  /** What the subject names; without that, the thread that it stands in. */
  private Set<String> numbers(MailIn mail) {
    final Set<String> named = NUMBER.matcher(mail.subject()).results()
        .map(number -> number.group().toUpperCase(Locale.ROOT)).collect(Collectors.toCollection(TreeSet::new));
    final Set<String> thread = mail.references().stream().map(own::number).flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
    // an answer in a thread of ours that quotes another number in its subject is not clear
    named.addAll(thread);
    return named;
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
