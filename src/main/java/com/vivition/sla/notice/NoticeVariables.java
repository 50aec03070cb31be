package com.vivition.sla.notice;

/** The variables of the process "notice". */
final class NoticeVariables {

  /** The finished mail as JSON. */
  static final String MAIL = "mail";
  /** The kind of notice, so that Cockpit shows what waits. */
  static final String KIND = "notice";
  /** The address, so that Cockpit shows for whom. */
  static final String TO = "to";
  /** When it is too late to send it; not set: never. */
  static final String UNTIL = "until";
  /** Whether it came too late, and was not sent. */
  static final String LATE = "late";
  /** Why there is no mail, when it could not be written. */
  static final String PROBLEM = "problem";

  private NoticeVariables() {
  }
}
