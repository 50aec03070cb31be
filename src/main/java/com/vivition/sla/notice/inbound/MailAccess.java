package com.vivition.sla.notice.inbound;

import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may read customers' mails. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class MailAccess {

  @Bean
  PathRule readMails() {
    return PathRule.forGroups("/api/mails/**", SUPPORT, LEAD, MANAGER);
  }
}
