package com.vivition.sla.rota.duty;

import com.vivition.sla.incident.BriefingLine;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** What whoever left last has written for whoever goes on, above all that a task asks. */
@Component
class HandedOverLine implements BriefingLine {

  private final Incidents incidents;

  HandedOverLine(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public List<Line> of(String number) {
    return incidents.timeline(number).stream().filter(entry -> IncidentActions.HANDED_OVER.equals(entry.code()))
        .reduce((earlier, later) -> later)
        .map(entry -> new Line("Handed over", "%s, %s".formatted(Words.at(entry.at()),
            Markdown.line(entry.text().replaceFirst("^Handed over ", "")))))
        .stream().toList();
  }
}
