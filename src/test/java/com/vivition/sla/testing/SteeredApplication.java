package com.vivition.sla.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application with the demo's studios and users, its time in the test's hand: no job is executed and no
 * external step done unless the test does it. One context serves all tests of this kind.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {
    "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;OPTIMIZE_REUSE_RESULTS=FALSE",
    "camunda.bpm.generate-unique-process-engine-name=true",
    "camunda.bpm.job-execution.enabled=false",
    "sla.worker.enabled=false",
    "sla.maintenance.planning.at-start=false",
    "sla.sweep.batch=3",
    "sla.mailbox.inbox=",
    "sla.phone=+31 33 000 0100",
    "sla.emergency-phone=+31 33 000 0199",
    "sla.telephone.token=the-telephones-own-token",
    "sla.notice.lead=lead@vivition.example",
    "sla.notice.manager=manager@vivition.example",
    "sla.duty.webhook-url=http://127.0.0.1:9/",
})
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Import(SteeredApplication.Steering.class)
@ExtendWith(ModelCoverage.class)
public @interface SteeredApplication {

  /** The clock in the test's hand, and what watches which parts of the models are passed. */
  @TestConfiguration(proxyBeanMethods = false)
  class Steering {

    @Bean
    @Primary
    SteeredClock steeredClock() {
      return new SteeredClock();
    }

    @Bean
    ModelCoverage.Watch coverageWatch() {
      return new ModelCoverage.Watch();
    }
  }
}
