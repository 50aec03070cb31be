package com.vivition.sla.notice.inbound;

/** What a mail is, as far as its headers and its form say it. */
enum MailKind {
  /** A person wrote it. */
  MESSAGE,
  /** A machine or a list sent it (RFC 3834): never answered. */
  AUTOMATIC,
  /** A mail of ours could not be delivered, or not yet (RFC 3464). */
  BOUNCE,
  /** Our own mail came back: a loop. */
  OURS,
  /** It cannot be read; kept as it came. */
  UNREADABLE,
  /** It is larger than we take: only its headers were looked at. */
  TOO_LARGE
}
