package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;

/** Somebody who gets a notice, and the language in which he reads it. */
record Recipient(Mailbox mailbox, Language language) {
}
