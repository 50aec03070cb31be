package com.vivition.sla.notice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows our own mails when they come back: in what an answer refers to, in a bounce, or in a loop.
 *
 * @param address the sender of every notice
 */
public record OwnMail(String address) {

  // as MailThread writes them; the number stays out of an answer to a stranger
  private static final Pattern ID = Pattern.compile("<(?:([a-z]{3}-\\d{4}-\\d{1,9})|mail)"
      + "\\.[a-z-]{1,40}\\.\\d{1,6}\\.([0-9a-f]{10})@([^<>@\\s]{1,253})>");

  /** What stands behind the @ of our Message-IDs. */
  String domain() {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** Whether a mail with this Message-ID is one that we wrote. */
  public boolean wrote(String messageId) {
    return matched(messageId).isPresent();
  }

  /** Whether it is the address from which we write. */
  public boolean isSender(String address) {
    return this.address.equalsIgnoreCase(address);
  }

  /** The number of what our mail of that Message-ID was about; empty when it is not ours or about nothing that has one. */
  public Optional<String> number(String messageId) {
    return matched(messageId).map(id -> id.group(1)).map(number -> number.toUpperCase(Locale.ROOT));
  }

  /** Whether our mail of that Message-ID went to that address; not when either is null. */
  public boolean wentTo(String messageId, String address) {
    return address != null
        && matched(messageId).filter(id -> id.group(2).equals(MailThread.mark(address))).isPresent();
  }

  private Optional<Matcher> matched(String messageId) {
    if (messageId == null || messageId.length() > 500) {
      return Optional.empty();
    }
    final Matcher id = ID.matcher(messageId.toLowerCase(Locale.ROOT));
    return id.matches() && id.group(3).equalsIgnoreCase(domain()) ? Optional.of(id) : Optional.empty();
  }
}
