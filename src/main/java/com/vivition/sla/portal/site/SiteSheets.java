package com.vivition.sla.portal.site;

import com.vivition.sla.agreement.Target;
import com.vivition.sla.diagnosis.StudioProbes;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.incident.Words;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.portal.site.SiteSheet.Choice;
import com.vivition.sla.portal.site.SiteSheet.Contact;
import com.vivition.sla.portal.site.SiteSheet.Diagnosis;
import com.vivition.sla.portal.site.SiteSheet.Ended;
import com.vivition.sla.portal.site.SiteSheet.Part;
import com.vivition.sla.portal.site.SiteSheet.Spot;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the visit page shows. */
@org.springframework.stereotype.Component
class SiteSheets {

  private final Visits visits;
  private final Stock stock;
  private final Errands errands;
  private final Incidents incidents;
  private final Photos photos;
  private final StudioRegistry studios;
  private final StudioProbes probes;
  private final SiteSettings settings;
  private final Clock clock;

  SiteSheets(Visits visits, Stock stock, Errands errands, Incidents incidents, Photos photos, StudioRegistry studios,
      StudioProbes probes, SiteSettings settings, Clock clock) {
    this.visits = visits;
    this.stock = stock;
    this.errands = errands;
    this.incidents = incidents;
    this.photos = photos;
    this.studios = studios;
    this.probes = probes;
    this.settings = settings;
    this.clock = clock;
  }

  /** @throws com.vivition.sla.visit.UnknownVisit when there is no such visit */
  @Transactional(readOnly = true)
  public SiteSheet of(String id) {
    final Visit visit = visits.get(id);
    final Errand errand = errands.get(visit.errand());
    final Studio studio = studios.get(visit.studio());
    final Instant now = clock.instant();
    final Optional<Reservation> piece = visit.part() == null || visit.state().isOver()
        ? Optional.empty() : stock.reservation(visit.errand(), visit.component());
    return new SiteSheet(id, title(visit), errand.number(), state(visit), visit.state().isAgreed(),
        visit.state().isOver(), visit.purpose() == Purpose.SWAP, when(visit),
        visit.departure() == null ? null : Words.at(visit.departure()),
        visit.technician() == null ? null : visits.nameOf(visit.technician()), promise(errand, now),
        isLate(errand, now),
        spot(studio.name(), studio.address(), studio.latitude(), studio.longitude()), contacts(visit, errand),
        piece.map(part -> part(part, visit)).orElse(null), settings.safetyNote().lines().filter(line -> !line.isBlank()).toList(),
        diagnosis(errand), photos.of(errand.number()), ended(visit), components(studio),
        studio.component(visit.component() == null ? "" : visit.component()).map(Component::serialNumber).orElse(null),
        piece.map(Reservation::serialNumber).orElse(null));
  }

  private String promise(Errand errand, Instant now) {
    return switch (errand.kind()) {
      case INCIDENT -> Words.dueTime(incidents.clock(errand.number()), now);
      case MAINTENANCE -> "Planned maintenance: no due time";
    };
  }

  private boolean isLate(Errand errand, Instant now) {
    return errand.kind() == Errand.Kind.INCIDENT
        && incidents.clock(errand.number()).breachedSince(Target.RESTORE, now).isPresent();
  }

  private Diagnosis diagnosis(Errand errand) {
    return switch (errand.kind()) {
      case INCIDENT -> {
        final Incident incident = incidents.get(errand.number());
        yield new Diagnosis(incident.summary(), incident.description(),
            incident.cause() == null ? null : incident.cause().label(), incident.solution(),
            probes.inWords(incident.number()));
      }
      case MAINTENANCE -> new Diagnosis(errand.summary(), null, "Planned maintenance: nobody reported a fault", null,
          "Not probed for it");
    };
  }

  private static String title(Visit visit) {
    return switch (visit.purpose()) {
      case SWAP -> "Swap " + visit.component();
      case LOOK -> "Look at the studio";
      case MAINTENANCE -> "Maintenance";
    };
  }

  private static String state(Visit visit) {
    return switch (visit.state()) {
      case PROPOSED -> "No time agreed yet";
      case AGREED -> "Agreed";
      case MOVED -> "Moved";
      case DONE -> "Done";
      case FAILED -> "Did not work out";
      case CANCELLED -> "Called off";
    };
  }

  private static String when(Visit visit) {
    return visit.start() == null ? null : "%s to %s (%s)".formatted(Words.at(visit.start()),
        Words.at(visit.end()).replaceFirst(".* ", ""), Words.length(Duration.between(visit.start(), visit.end())));
  }

  /** Who agreed on the visit, who reported, who works there: each once. */
  private List<Contact> contacts(Visit visit, Errand errand) {
    final List<Contact> contacts = new ArrayList<>();
    if (errand.contact() != null || errand.phone() != null) {
      contacts.add(new Contact(errand.contact() == null ? "Caller" : errand.contact(), errand.phone(),
          errand.kind() == Errand.Kind.INCIDENT ? "reported it" : null));
    }
    studios.operators(visit.studio()).stream()
        .filter(operator -> contacts.stream().noneMatch(known -> known.name().equals(operator.name())))
        .map(operator -> new Contact(operator.name(), operator.phone(), null))
        .forEach(contacts::add);
    if (visit.agreedWith() != null && contacts.stream().noneMatch(known -> known.name().equals(visit.agreedWith()))) {
      contacts.add(new Contact(visit.agreedWith(), null, "agreed on the time"));
    }
    return contacts;
  }

  private static Part part(Reservation piece, Visit visit) {
    final boolean taken = piece.state() == PartState.PICKED;
    final boolean own = piece.location().technician() != null && piece.location().technician().equals(visit.technician());
    return new Part(piece.type().name(), piece.serialNumber(), switch (piece.state()) {
      case PICKED -> "You have it";
      case ORDERED -> "Ordered, expected " + (piece.expectedAt() == null ? "soon" : Words.at(piece.expectedAt()));
      default -> own ? "It is in your van" : "To pick up";
    }, taken || own ? null : spot(piece.location().name(), piece.location().address(), piece.location().latitude(),
        piece.location().longitude()), piece.state() == PartState.RESERVED);
  }

  private static Ended ended(Visit visit) {
    if (!visit.state().isOver()) {
      return null;
    }
    final String how = switch (visit.state()) {
      case DONE -> Maintenance.isOwn(visit) ? "The maintenance is done" : "The studio works again";
      case CANCELLED -> "The visit was called off";
      default -> switch (visit.failedBy()) {
        case NO_ACCESS -> "Nobody let the technician in";
        case PART_WRONG -> "The part was the wrong one, or broken";
        case MORE_BROKEN -> "More is needed";
        case TECHNICIAN -> "The technician could not come";
        case NOT_DONE -> "The work could not be done";
      };
    };
    return new Ended(how, visit.overAt() == null ? null : Words.at(visit.overAt()), visit.note(), visit.signedOffBy());
  }

  private static List<Choice> components(Studio studio) {
    return studio.components().stream().map(part -> new Choice(part.id(),
        Stream.of(part.id(), part.type().name().toLowerCase(Locale.ROOT).replace('_', ' '), part.make(), part.model())
            .filter(word -> word != null).collect(Collectors.joining(" · ")))).toList();
  }

  private static Spot spot(String name, Address address, Double latitude, Double longitude) {
    final String searched = URLEncoder.encode(address.line(), StandardCharsets.UTF_8).replace("+", "%20");
    if (latitude == null || longitude == null) {
      return new Spot(name, address.line(), "https://www.openstreetmap.org/search?query=" + searched,
          "geo:0,0?q=" + searched);
    }
    final String point = String.format(Locale.ROOT, "%.5f,%.5f", latitude, longitude);
    return new Spot(name, address.line(), String.format(Locale.ROOT,
        "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=16/%1$.5f/%2$.5f", latitude, longitude),
        "geo:%s?q=%s".formatted(point, point));
  }
}
