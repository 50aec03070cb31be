package com.vivition.sla.studio;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Phone numbers: stored in E.164, typed and sent in any spelling; the numbering plans are libphonenumber's. */
public final class Phones {

  /** A regular expression. */
  public static final String E164 = "\\+[1-9][0-9]{6,14}";
  /** What is wrong with a number that does not match it. */
  public static final String MESSAGE = "must be a number with its country code like +31 6 12345678";

  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final String AT_HOME = "NL";
  // where a number typed without its country may be at home: the Netherlands and their neighbourhood
  private static final List<String> COUNTRIES = List.of(AT_HOME, "BE", "DE", "LU", "FR", "GB", "AT", "CH", "DK", "SE",
      "NO", "PL", "ES", "IT", "PT", "IE", "CZ");
  // 112 and its like are nobody's
  private static final int SHORTEST = 7;
  private static final int LONGEST = 60;

  private Phones() {
  }

  /**
   * A number as documents have it, in E.164. Null stays, and so does what has no country code, is no number, or has an
   * extension, which would get lost.
   */
  public static String written(String number) {
    if (number == null) {
      return null;
    }
    final String international = number.strip().replaceFirst("^00", "+");
    return international.startsWith("+") ? parsed(international, null).filter(read -> !read.hasExtension())
        .map(Phones::e164).orElse(number) : number;
  }

  /** Whether somebody who reads it can dial it: a number of at least one of the countries around. */
  public static boolean isNumber(String typed) {
    return !meantBy(typed).isEmpty();
  }

  /** The number that is meant most likely, in E.164 and without its extension: one of the Dutch plan, if any; empty: none. */
  public static Optional<String> likeliest(String typed) {
    final Set<String> meant = meantBy(typed);
    return meant.stream()
        .filter(number -> parsed(number, null).filter(read -> PLANS.isValidNumberForRegion(read, AT_HOME)).isPresent())
        .findFirst().or(() -> meant.stream().findFirst());
  }

  /** The number within the address that a telephone system sends; any other text as it is. */
  public static String dialled(String typed) {
    return typed.strip().replaceFirst("(?i)^(tel|sips?):", "").replaceFirst("[@;].*$", "");
  }

  /** Whether somebody who types this may mean that number. @param number in E.164; null: nobody means it */
  public static boolean isMeant(String number, String typed) {
    return number != null && meantBy(typed).contains(number);
  }

  /**
   * All E.164 numbers that somebody may mean who types this, or a telephone system that sends it; empty when it is no
   * phone number, as that of a withheld caller.
   */
  public static Set<String> meantBy(String typed) {
    final String number = dialled(typed).replaceFirst("(?i)toestel", "ext");
    final String digits = number.replaceAll("[^\\p{Nd}]", "");
    if (digits.length() < SHORTEST || number.length() > LONGEST
        || number.chars().anyMatch(Character::isLetter) && !hasExtension(number)) {
      return Set.of();
    }
    final boolean trunk = digits.startsWith("0");
    // some send a number with its country code and no sign of it
    final Stream<Optional<PhoneNumber>> abroad = trunk ? Stream.empty() : Stream.of(parsed("+" + number, null));
    final Stream<Optional<PhoneNumber>> around = COUNTRIES.stream().map(country -> parsed(number, country));
    return Stream.concat(abroad, around).flatMap(Optional::stream).map(Phones::e164)
        .collect(LinkedHashSet::new, Set::add, Set::addAll);
  }

  /** By its length a number of its country: fictional ones are in no plan. */
  private static Optional<PhoneNumber> parsed(String number, String country) {
    try {
      return Optional.of(PLANS.parse(number, country)).filter(PLANS::isPossibleNumber);
    } catch (NumberParseException none) {
      return Optional.empty();
    }
  }

  // other letters are digits to the library, as on a telephone's keys
  private static boolean hasExtension(String number) {
    return parsed(number, AT_HOME).filter(PhoneNumber::hasExtension).isPresent();
  }

  private static String e164(PhoneNumber number) {
    return PLANS.format(number, PhoneNumberFormat.E164);
  }
}
