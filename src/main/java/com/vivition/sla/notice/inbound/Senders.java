package com.vivition.sla.notice.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may have written a mail, and who never reads an answer. */
final class Senders {

  private static final Set<String> MACHINES = Set.of("noreply", "donotreply", "nepasrepondre", "nietbeantwoorden",
      "mailerdaemon", "postmaster", "bounce", "bounces", "daemon", "notifications", "notification");

  private static final Pattern PASSED =
      Pattern.compile("^(?:spf=pass\\s.*?smtp\\.mailfrom=|dkim=pass\\s.*?header\\.[di]=)(\\S{1,320})", Pattern.DOTALL);
  /** What the sender may have put there. */
  private static final Pattern COMMENTS = Pattern.compile("\\([^()]{0,500}\\)|\"[^\"]{0,500}\"");

  private Senders() {
  }

  /** Whether nobody reads what is sent there. */
  static boolean isMachine(String address) {
    final String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT)
        .replaceAll("\\+.*", "").replaceAll("[^a-z]", "");
    return MACHINES.contains(local) || local.startsWith("noreply") || local.endsWith("noreply");
  }

  /**
   * Whether our own mail server looked, and could not confirm that the sender is who he says (RFC 8601). Only what
   * stands above all others and has its name is its own word.
   */
  static boolean isForged(MimeMessage mail, String from, String authority) throws MessagingException {
    final String[] results = mail.getHeader("Authentication-Results");
    if (authority.isBlank() || results == null || results.length == 0) {
      return false;
    }
    final String[] found = COMMENTS.matcher(Clean.cut(results[0], 4_000)).replaceAll(" ").toLowerCase(Locale.ROOT)
        .split(";");
    if (!found[0].strip().split("\\s", 2)[0].equals(authority.toLowerCase(Locale.ROOT))) {
      return false;
    }
    return Arrays.stream(found).noneMatch(one -> one.strip().startsWith("dmarc=pass"))
        && (Arrays.stream(found).anyMatch(one -> one.strip().startsWith("dmarc=fail"))
            || Arrays.stream(found).noneMatch(one -> speaksFor(one.strip(), domain(from))));
  }

  /** Whether what passed is the domain of the sender whom people see, or one of the same house. */
  private static boolean speaksFor(String result, String domain) {
    final Matcher passed = PASSED.matcher(result);
    if (domain.isEmpty() || !passed.find()) {
      return false;
    }
    final String its = domain(passed.group(1));
    return its.equals(domain) || its.endsWith("." + domain) || its.contains(".") && domain.endsWith("." + its);
  }

  private static String domain(String address) {
    return address == null ? "" : address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
