package com.vivition.sla.notice.inbound;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;

/** Who may have written a mail, and who never reads an answer. */
final class Senders {

  private static final Set<String> MACHINES = Set.of("noreply", "donotreply", "nepasrepondre", "nietbeantwoorden",
      "mailerdaemon", "postmaster", "bounce", "bounces", "daemon", "notifications", "notification");

  private Senders() {
  }

  /** Whether nobody reads what is sent there. */
  static boolean isMachine(String address) {
    final String local = address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT)
        .replaceAll("\\+.*", "").replaceAll("[^a-z]", "");
    return MACHINES.contains(local) || local.startsWith("noreply") || local.endsWith("noreply");
  }

  /**
   * Whether our own mail server found that the sender is not who he says (RFC 8601). Only what stands above all others
   * and has its name is its own word.
   */
  static boolean isForged(MimeMessage mail, String authority) throws MessagingException {
    final String[] results = mail.getHeader("Authentication-Results");
    if (authority.isBlank() || results == null || results.length == 0) {
      return false;
    }
    final String first = Clean.cut(results[0], 4_000).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    if (!first.split("[; ]", 2)[0].equals(authority.toLowerCase(Locale.ROOT))) {
      return false;
    }
    return first.contains("dmarc=fail")
        || !first.contains("dmarc=pass") && first.contains("spf=fail") && !first.contains("dkim=pass");
  }
}
