package com.vivition.sla.portal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where customers find the operator page, and whom they may call: {@code sla.*}.
 *
 * @param publicUrl      where the application is reached from outside, without a path
 * @param phone          the regular number, as people write it; null: not mentioned
 * @param emergencyPhone the extra number of EXTENDED customers (R5), as people write it; null: not mentioned
 */
@ConfigurationProperties("sla")
record PortalSettings(@DefaultValue("http://localhost:8080") String publicUrl, String phone, String emergencyPhone,
    @DefaultValue Portal portal) {

  /** @param linkLifetime how long a link to the operator page works */
  record Portal(@DefaultValue("30d") Duration linkLifetime) {

    Portal {
      if (linkLifetime.isNegative() || linkLifetime.isZero()) {
        throw new IllegalArgumentException("sla.portal.link-lifetime must be above zero");
      }
    }
  }

  PortalSettings {
    publicUrl = publicUrl.replaceAll("/+$", "");
    phone = phone == null || phone.isBlank() ? null : phone.strip();
    emergencyPhone = emergencyPhone == null || emergencyPhone.isBlank() ? null : emergencyPhone.strip();
  }
}
