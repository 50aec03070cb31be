package com.vivition.sla.emergency;

import com.vivition.sla.agreement.PauseReason;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the caller hears, in whole sentences that can be read to him or spoken by a machine. */
record Announcement(String nl, String en) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("EEEE d MMMM 'om' HH:mm 'uur'", Locale.forLanguageTag("nl"));
  private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

  /** Why the emergency number does not serve a call (R5). */
  enum NotServed { NO_SUCH_NUMBER, DOES_NOT_STAND_STILL, WORKS_AGAIN }

  /**
   * Nobody knows yet which studio or report it is about.
   *
   * @param canRing whether we know a number to ring back
   * @param from    when somebody is there; null: now
   */
  static Announcement recorded(boolean canRing, Instant from) {
    return of("Wij hebben uw oproep genoteerd.", "We have recorded your call.",
        !canRing ? "Uw nummer is niet zichtbaar, dus wij kunnen u niet terugbellen. Bel opnieuw met een zichtbaar nummer, "
            + "of meld de storing via uw operatorpagina." : from == null ? "Een medewerker belt u zo snel mogelijk terug."
            : "Een medewerker belt u terug vanaf %s.".formatted(DUTCH.format(from.atZone(ZONE))),
        !canRing ? "Your number is withheld, so that we cannot ring you back. Call again with your number shown, or report "
            + "it on your operator page." : from == null ? "An engineer rings you back as soon as possible."
            : "An engineer rings you back from %s.".formatted(ENGLISH.format(from.atZone(ZONE))));
  }

  /**
   * The call is an incident's now.
   *
   * @param notServed   null: the emergency number serves it
   * @param from        when somebody works on it; null: now
   * @param waiting     what of the customer's we wait for, until nobody knows when; null: nothing
   * @param due         by when the studio works again; null: not promised, or not known while paused
   * @param provisional whether nobody has confirmed the priority yet (R13)
   */
  static Announcement taken(String incident, NotServed notServed, Instant from, PauseReason waiting, Instant due, boolean provisional) {
    return of(
        "Uw oproep is genoteerd onder nummer %s.".formatted(incident),
        "Your call is recorded under number %s.".formatted(incident),
        notServed == null ? null : switch (notServed) {
          case NO_SUCH_NUMBER -> "Het noodnummer hoort niet bij uw overeenkomst; wij helpen u via de gewone weg.";
          case DOES_NOT_STAND_STILL -> "Het noodnummer is bedoeld voor studio's die stilstaan; wij helpen u via de gewone weg.";
          case WORKS_AGAIN -> "Deze studio werkt volgens onze gegevens weer; wij bekijken uw bericht.";
        },
        notServed == null ? null : switch (notServed) {
          case NO_SUCH_NUMBER -> "The emergency number is not part of your agreement; we help you the regular way.";
          case DOES_NOT_STAND_STILL -> "The emergency number is for studios that stand still; we help you the regular way.";
          case WORKS_AGAIN -> "By our records this studio works again; we look at your message.";
        },
        waiting != null ? "Wij wachten op u (%s); een medewerker bekijkt uw oproep.".formatted(waiting.dutch())
            : from == null ? "Er wordt nu aan gewerkt." : "Er wordt aan gewerkt vanaf %s.".formatted(DUTCH.format(from.atZone(ZONE))),
        waiting != null ? "We are waiting for you (%s); an engineer looks at your call.".formatted(waiting.english())
            : from == null ? "It is being worked on now." : "It is worked on from %s.".formatted(ENGLISH.format(from.atZone(ZONE))),
        due == null ? null : "Uw studio werkt weer uiterlijk %s%s.".formatted(DUTCH.format(due.atZone(ZONE)),
            provisional ? "; dat is voorlopig, tot een medewerker het heeft beoordeeld" : ""),
        due == null ? null : "Your studio works again by %s%s.".formatted(ENGLISH.format(due.atZone(ZONE)),
            provisional ? "; that is provisional until an engineer has looked at it" : ""));
  }

  /** Sentences by turns in Dutch and English; null: not said. */
  private static Announcement of(String... sentences) {
    return new Announcement(every(sentences, 0), every(sentences, 1));
  }

  private static String every(String[] sentences, int first) {
    return IntStream.range(0, sentences.length).filter(at -> at % 2 == first).mapToObj(at -> sentences[at])
        .filter(Objects::nonNull).collect(Collectors.joining(" "));
  }
}
