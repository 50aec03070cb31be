package com.vivition.sla;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the incident application: the engine with its web applications, the API and the workers, by profile. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SlaApplication {

  public static void main(String[] args) {
    // the engine keeps due dates as local time without a zone: only UTC has every hour once, on every node
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication.run(SlaApplication.class, args);
  }
}
