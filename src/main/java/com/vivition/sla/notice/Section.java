package com.vivition.sla.notice;

/**
 * One of the things that a mail tells.
 *
 * @param occurrence which notice of its kind about the incident it is, from 1
 * @param context    what is true of it now
 */
record Section(NoticeKind kind, int occurrence, NoticeContext context) {
}
