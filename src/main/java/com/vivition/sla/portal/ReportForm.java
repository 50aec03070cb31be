package com.vivition.sla.portal;

import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.incident.Reporter;
import com.vivition.sla.studio.ComponentType;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report from the door page, as it was typed.
 *
 * @param what    what stands still: a {@link ComponentType}, the whole studio, or something else
 * @param bad     how bad it is: one of {@link Bad}
 * @param since   since when: one of {@link Since}
 * @param when    the same in his words
 * @param contact a phone number or mail address
 * @param once    the form's number
 */
record ReportForm(String what, String bad, String since, String when, String words, String name, String contact,
    String once) {

  static final int LONGEST_WORDS = 2000;
  private static final int LONGEST_SUMMARY = 200;

  /** How bad it is, and what that comes to (R7). */
  enum Bad {
    STANDS_STILL(Impact.STANDSTILL, Urgency.NOW),
    WITH_TROUBLE(Impact.HAMPERED, Urgency.TODAY),
    SMALL(Impact.MINOR, Urgency.LATER);

    private final Impact impact;
    private final Urgency urgency;

    Bad(Impact impact, Urgency urgency) {
      this.impact = impact;
      this.urgency = urgency;
    }

    Impact impact() {
      return impact;
    }

    Urgency urgency() {
      return urgency;
    }
  }

  /** Since when. */
  enum Since { NOW, TODAY, EARLIER }

  ReportForm {
    what = kept(what);
    bad = kept(bad);
    since = kept(since);
    when = kept(when).replaceAll("\\s+", " ");
    words = kept(words);
    name = kept(name).replaceAll("\\s+", " ");
    contact = kept(contact).replaceAll("\\s+", " ");
    once = FormNumber.of(once);
  }

  /** The form as it opens. */
  static ReportForm empty() {
    return new ReportForm(null, null, null, null, null, null, null, null);
  }

  /** What is wrong, by field, each a text's key; empty: nothing. */
  Map<String, String> problems() {
    final Map<String, String> problems = new LinkedHashMap<>();
    if (part().isEmpty()) {
      problems.put("what", "report.what.missing");
    }
    if (badness().isEmpty()) {
      problems.put("bad", "report.bad.missing");
    }
    if (sinceWhen().isEmpty()) {
      problems.put("since", "report.since.missing");
    }
    if (when.length() > 60) {
      problems.put("when", "typed.long");
    }
    if (words.length() > LONGEST_WORDS) {
      problems.put("words", "typed.long");
    } else if (words.isEmpty() && SentForms.ELSE.equals(what)) {
      problems.put("words", "report.words.missing");
    }
    if (name.length() > 100) {
      problems.put("name", "typed.long");
    }
    if (!contact.isEmpty() && !isMail() && !isPhone()) {
      problems.put("contact", "report.contact.wrong");
    }
    return problems;
  }

  /** A {@link ComponentType}, {@link SentForms#WHOLE} or {@link SentForms#ELSE}. */
  Optional<String> part() {
    return Stream.concat(Stream.of(ComponentType.values()).map(Enum::name), Stream.of(SentForms.WHOLE, SentForms.ELSE))
        .filter(what::equals).findFirst();
  }

  Optional<Bad> badness() {
    return Stream.of(Bad.values()).filter(one -> one.name().equals(bad)).findFirst();
  }

  private Optional<Since> sinceWhen() {
    return Stream.of(Since.values()).filter(one -> one.name().equals(since)).findFirst();
  }

  /** One line of what he chose and wrote. @param chosen what stands still and how bad it is, in his language */
  String summary(String chosen) {
    final String all = words.isEmpty() ? chosen : chosen + ": " + words.replaceAll("\\s+", " ");
    if (all.length() <= LONGEST_SUMMARY) {
      return all;
    }
    // half a character is none
    final int end = LONGEST_SUMMARY - 1;
    return all.substring(0, Character.isHighSurrogate(all.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /** All of it, for staff. */
  String description() {
    return "Reported at the studio. What: %s. How bad: %s. Since: %s%s.%s".formatted(english(what), english(bad),
        english(since), when.isEmpty() ? "" : ", " + when, words.isEmpty() ? "" : "\n\n" + words);
  }

  /** Who to answer where the registry does not know him; what he did not leave is null. */
  Reporter reporter() {
    return new Reporter(name.isEmpty() ? null : name, isPhone() ? contact : null, isMail() ? contact : null);
  }

  /** By what the registry may know him, rather how he is reached than how he is called; null: he left nothing. */
  String reportedBy() {
    return !contact.isEmpty() ? contact : name.isEmpty() ? null : name;
  }

  /** All of it as something said about what was reported before. @param chosen as for {@link #summary} */
  String more(String chosen) {
    return Stream.of(Stream.of(chosen, when), Stream.of(words), Stream.of(name, contact))
        .map(line -> line.filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")))
        .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  String digest() {
    return FormNumber.digest(String.join("\n", what, bad, since, when, words, name, contact));
  }

  private boolean isMail() {
    return contact.length() <= 254 && contact.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  private boolean isPhone() {
    return contact.matches("[+0-9 ()./-]{6,40}") && contact.chars().filter(Character::isDigit).count() >= 6;
  }

  private static String english(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String kept(String typed) {
    return new Typed(typed == null ? "" : typed).value();
  }
}
