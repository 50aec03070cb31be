package com.vivition.sla.studio;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the studios that a person may mean. The first of these kinds that fits anything decides: the id; the phone
 * number of an operator or of the customer; an operator's mail address; the whole name of the studio or the customer;
 * the beginnings of words of id, names and city.
 */
@Repository
class StudioSearch {

  private static final int SUGGESTED = 3;
  // mail addresses are the longest that a studio is known by
  private static final int LONGEST = 254;

  /** What a studio is known by, folded. */
  private record Known(String id, String name, String customer, String city) {

    boolean called(String folded) {
      return name.equals(folded) || customer.equals(folded);
    }

    boolean hasWordsLike(List<String> beginnings) {
      final List<String> words = List.of(String.join(" ", fold(id), name, customer, city).split(" "));
      return beginnings.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }
  }

  private final JdbcClient jdbc;

  StudioSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The ids of all studios that fit best, sorted; empty when none fits at all. */
  List<String> fitting(String typed) {
    final String folded = typed.length() > LONGEST ? "" : fold(typed);
    if (folded.isEmpty()) {
      return List.of();
    }
    final List<Known> known = known();
    final List<Supplier<List<String>>> kinds = List.of(
        () -> ids(known, studio -> fold(studio.id).equals(folded)),
        () -> reachedBy(Phones.meantBy(typed)),
        () -> writtenToBy(typed),
        () -> ids(known, studio -> studio.called(folded)),
        () -> ids(known, studio -> studio.hasWordsLike(List.of(folded.split(" ")))));
    return kinds.stream().map(Supplier::get).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  /** The ids that look most like what was typed, best first; empty when none does. */
  List<String> similar(String typed) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    final String folded = fold(typed);
    record Distance(String id, int edits) { }
    return jdbc.sql("select id from studio order by id").query(String.class).list().stream()
        .map(id -> new Distance(id, edits(folded, fold(id))))
        .filter(distance -> distance.edits <= Math.max(1, distance.id.length() / 4))
        .sorted(Comparator.comparingInt(Distance::edits))
        .limit(SUGGESTED)
        .map(Distance::id)
        .toList();
  }

  private List<Known> known() {
    return jdbc.sql("""
            select studio.id, studio.name, studio.city, customer.name as customer
              from studio join customer on customer.id = studio.customer
             order by studio.id""")
        .query((row, number) -> new Known(row.getString("id"), fold(row.getString("name")),
            fold(row.getString("customer")), fold(row.getString("city"))))
        .list();
  }

  private static List<String> ids(List<Known> known, Predicate<Known> fits) {
    return known.stream().filter(fits).map(Known::id).toList();
  }

  /** The studios whose operators or customer have one of these numbers, by id. */
  List<String> reachedBy(Set<String> numbers) {
    return numbers.isEmpty() ? List.of() : jdbc.sql("""
            select studio from operator where phone in (:numbers) and studio is not null
            union
            select studio.id from operator join studio on studio.customer = operator.customer
             where operator.phone in (:numbers)
            union
            select studio.id from customer join studio on studio.customer = customer.id
             where customer.phone in (:numbers)
            order by 1""")
        .param("numbers", numbers)
        .query(String.class)
        .list();
  }

  /** The ids of the studios with which somebody of that mail address works, sorted. */
  List<String> writtenToBy(String mail) {
    return !mail.contains("@") ? List.of() : jdbc.sql("""
            select studio from operator where mail = :mail and studio is not null
            union
            select studio.id from operator join studio on studio.customer = operator.customer
             where operator.mail = :mail
            union
            select studio.id from customer join studio on studio.customer = customer.id where customer.mail = :mail
            order by 1""")
        .param("mail", Mails.written(mail))
        .query(String.class)
        .list();
  }

  /** Small letters without accents; what is neither letter nor digit is one space. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  // Levenshtein's distance
  private static int edits(String one, String other) {
    int[] above = IntStream.rangeClosed(0, other.length()).toArray();
    for (int row = 1; row <= one.length(); row++) {
      final int[] current = new int[above.length];
      current[0] = row;
      for (int column = 1; column < above.length; column++) {
        final int replaced = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[other.length()];
  }
}
