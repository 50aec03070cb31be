package com.vivition.sla.portal.duty;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import com.vivition.sla.rota.RotaAccess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who sees and edits the rota on its page; a feed's link is its own proof. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class DutyAccess {

  @Bean
  PathRule editOnRotaPage() {
    return new PathRule(HttpMethod.POST, "/rota", RotaAccess.EDITORS);
  }

  @Bean
  PathRule readRotaPage() {
    return new PathRule(null, "/rota", RotaAccess.READERS);
  }

  @Bean
  PathRule renewFeeds() {
    return new PathRule(null, "/rota/feed", RotaAccess.READERS);
  }

  @Bean
  PathRule readFeed() {
    return PathRule.open(HttpMethod.GET, "/rota/*.ics");
  }

  // calendars ask for the head to learn whether it changed
  @Bean
  PathRule glanceAtFeed() {
    return PathRule.open(HttpMethod.HEAD, "/rota/*.ics");
  }
}
