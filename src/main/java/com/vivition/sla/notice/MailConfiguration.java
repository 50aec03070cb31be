package com.vivition.sla.notice;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail leaves by SMTP when a server is set ({@code spring.mail.host}), else as files in the outbox. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

  @Bean
  MailCarrier mailCarrier(ObjectProvider<JavaMailSenderImpl> smtp, NoticeSettings settings, Clock clock) {
    final JavaMailSenderImpl server = smtp.getIfAvailable();
    if (server == null) {
      log.info("No SMTP server is set (spring.mail.host): mail is written to {}", settings.outbox().toAbsolutePath());
      return new OutboxCarrier(settings.outbox());
    }
    return new SmtpCarrier(server, new SentLedger(settings.sent(), settings.remember(), clock));
  }

  @Bean
  OwnMail ownMail(NoticeSettings settings) {
    return new OwnMail(settings.from());
  }
}
