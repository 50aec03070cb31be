package com.vivition.sla.portal.duty;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param publicUrl where the application is reached from outside, without a path */
@ConfigurationProperties("sla")
record DutySettings(@DefaultValue("http://localhost:8080") String publicUrl) {

  DutySettings {
    publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** What stands behind the @ of our calendar entries' ids. */
  String host() {
    return URI.create(publicUrl).getHost();
  }
}
