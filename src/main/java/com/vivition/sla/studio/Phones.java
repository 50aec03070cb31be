package com.vivition.sla.studio;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Phone numbers: stored in E.164, typed in any spelling. */
public final class Phones {

  /** A regular expression. */
  public static final String E164 = "\\+[1-9][0-9]{6,14}";
  /** What is wrong with a number that does not match it. */
  public static final String MESSAGE = "must be a number with its country code like +31 6 12345678";

  // where a number typed without its country may be at home: the Netherlands and their neighbourhood
  private static final List<String> COUNTRY_CODES =
      List.of("31", "32", "49", "352", "33", "44", "43", "41", "45", "46", "47", "48", "34", "39", "351", "353", "420");
  private static final String SEPARATORS = "[\\s\\u00a0./()\\u2010-\\u2015-]";

  private Phones() {
  }

  /** A number as documents have it, without what people put between digits; null and what is no number stay. */
  public static String written(String number) {
    return number == null || !number.matches("[+0-9\\s\\u00a0./()\\u2010-\\u2015-]+") ? number : bare(number);
  }

  /** All E.164 numbers that somebody may mean who types this; empty when it is no phone number. */
  static Set<String> meantBy(String typed) {
    final String number = bare(typed.strip().replaceFirst("(?i)^tel:", ""));
    if (!number.matches("\\+?[0-9]{7,17}")) {
      return Set.of();
    }
    if (number.startsWith("+")) {
      return Set.of(number);
    }
    final String national = number.replaceFirst("^0", "");
    final Stream<String> athome = COUNTRY_CODES.stream().map(code -> "+" + code + national);
    final Stream<String> abroad = number.startsWith("0") ? Stream.empty() : Stream.of("+" + number);
    return Stream.concat(abroad, athome).collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  // the zero in +31 (0)6 is not dialled
  private static String bare(String number) {
    return number.replace("(0)", "").replaceAll(SEPARATORS, "").replaceFirst("^00", "+");
  }
}
