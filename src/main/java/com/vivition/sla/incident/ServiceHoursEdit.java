package com.vivition.sla.incident;

import com.vivition.sla.agreement.Hours;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An edit of the service hours with all that follows from it: open incidents are computed anew (R11). */
@Service
class ServiceHoursEdit {

  private final ServiceHoursTable table;
  private final IncidentTable incidents;
  private final IncidentDesk desk;
  private final Deadlines deadlines;

  ServiceHoursEdit(ServiceHoursTable table, IncidentTable incidents, IncidentDesk desk, Deadlines deadlines) {
    this.table = table;
    this.incidents = incidents;
    this.desk = desk;
    this.deadlines = deadlines;
  }

  @Transactional
  void replace(Hours hours, ServiceHoursDocument document, String by) {
    if (document.equals(table.document(hours))) {
      return;
    }
    table.replace(hours, document);
    incidents.open().forEach(number -> {
      desk.hoursEdited(number, hours, by);
      deadlines.adjust(number);
    });
  }
}
