package com.vivition.sla.portal;

import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.Planned;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Choosing as one of several people who may hold the same link. */
@Service
class Choices {

  private final Appointments appointments;

  Choices(Appointments appointments) {
    this.appointments = appointments;
  }

  /**
   * Agrees on a slot or moves the visit there, unless what he saw agreed has changed since.
   *
   * @param seen as of {@link VisitView#seen}
   * @param name null: not said
   * @throws AgreedMeanwhile when it has, and nothing is changed; else as {@link Appointments#choose}
   */
  @Transactional
  public Planned choose(OperatorLink link, String slot, String seen, String name) {
    final Planned planned = appointments.choose(link.incident(), slot, new AgreedBy(name, AgreedBy.How.PAGE));
    // the visit's row is held by now: what was before is what nobody else can change any more
    if (planned.changed() && !IncidentViews.seen(planned.before()).equals(seen)) {
      throw new AgreedMeanwhile();
    }
    return planned;
  }
}
