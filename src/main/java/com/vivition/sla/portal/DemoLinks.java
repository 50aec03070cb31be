package com.vivition.sla.portal;

import com.vivition.sla.studio.StudioRegistry;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives each of the demo's studios a link for its wall; one that had a link stays as it is, so that a link which
 * somebody revoked stays revoked.
 */
@Component
@Profile("demo & !worker")
@Order(0)
class DemoLinks implements ApplicationRunner {

  private static final String BY = "support";

  private final StudioRegistry studios;
  private final StudioLinks links;

  DemoLinks(StudioRegistry studios, StudioLinks links) {
    this.studios = studios;
    this.links = links;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    studios.all().stream().map(studio -> studio.id()).filter(studio -> !links.hadOne(studio))
        .forEach(studio -> links.renew(studio, BY));
  }
}
