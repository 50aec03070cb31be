package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;

/** For whom a notice is written. Staff read English; the operator reads what he prefers. */
enum Audience {
  OPERATOR("operator"), TECHNICIAN("technician"), LEAD("staff"), MANAGER("staff"), DUTY("staff");

  private final String texts;

  Audience(String texts) {
    this.texts = texts;
  }

  /** The audience's part of a template's name: lead, manager and who is on duty read the same texts. */
  String texts() {
    return texts;
  }

  /** The language in which this audience reads, given the one that a person prefers. */
  Language language(Language preferred) {
    return this == OPERATOR ? preferred : Language.EN;
  }
}
