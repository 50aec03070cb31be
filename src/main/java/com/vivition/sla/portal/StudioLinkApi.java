package com.vivition.sla.portal;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.StudioRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links of customers over HTTP: made, renewed and taken back by support. */
@RestController
@Tag(name = "Links", description = "The links by which customers reach their pages.")
class StudioLinkApi {

  private final StudioLinks links;
  private final WithdrawnLinks withdrawn;
  private final StudioRegistry studios;
  private final Incidents incidents;
  private final CurrentUser user;

  StudioLinkApi(StudioLinks links, WithdrawnLinks withdrawn, StudioRegistry studios, Incidents incidents,
      CurrentUser user) {
    this.links = links;
    this.withdrawn = withdrawn;
    this.studios = studios;
    this.incidents = incidents;
    this.user = user;
  }

  /** @param address for the wall, in the customer's language */
  record Made(String address) {
  }

  @PostMapping("/api/studios/{id}/link")
  @Operation(summary = "A new link for the studio's wall; the one before works no more")
  ResponseEntity<Made> renew(@PathVariable String id) {
    final String address = links.address(links.renew(id, user.id()), studios.customerOf(id).language());
    return ResponseEntity.created(URI.create(address)).body(new Made(address));
  }

  @DeleteMapping("/api/studios/{id}/link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "The link on the studio's wall works no more")
  void revoke(@PathVariable String id) {
    links.revoke(id, user.id());
  }

  @DeleteMapping("/api/incidents/{number}/link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "No link to the operator page of this incident that was sent so far works any more; "
      + "the next mail brings one that does")
  void withdraw(@PathVariable String number) {
    withdrawn.withdraw(incidents.get(number).number(), user.id());
  }
}
