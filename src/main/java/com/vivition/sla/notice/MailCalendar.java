package com.vivition.sla.notice;

/**
 * What a mail tells the reader's calendar.
 *
 * @param method what the calendar shall do with it (RFC 5546)
 * @param text   the whole iCalendar object (RFC 5545): lines of 75 octets at most that end in CRLF
 */
record MailCalendar(Method method, String text) {

  /** REQUEST enters the visit or moves it, CANCEL takes it out. */
  enum Method { REQUEST, CANCEL }
}
