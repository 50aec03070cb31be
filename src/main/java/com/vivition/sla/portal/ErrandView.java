package com.vivition.sla.portal;

import java.util.List;

/** What a link opens, as the operator reads it. */
sealed interface ErrandView permits IncidentView, MaintenanceView {

  String number();

  /** The studio's name. */
  String studio();

  /** Those ahead. */
  List<VisitView> visits();

  /** Its page's template; also what it is, in the keys of texts. */
  String page();

  /** Which number reaches us now. */
  CallView call();
}
