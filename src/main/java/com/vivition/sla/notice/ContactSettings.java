package com.vivition.sla.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What customers and staff are told to call and to open: {@code sla.*}.
 *
 * @param phone          the regular number, as people write it; null: not mentioned
 * @param emergencyPhone the extra number of EXTENDED customers (R5), as people write it; null: not mentioned
 * @param publicUrl      where staff reach the application, without a path
 */
@ConfigurationProperties("sla")
record ContactSettings(String phone, String emergencyPhone, @DefaultValue("http://localhost:8080") String publicUrl) {

  ContactSettings {
    phone = phone == null || phone.isBlank() ? null : phone.strip();
    emergencyPhone = emergencyPhone == null || emergencyPhone.isBlank() ? null : emergencyPhone.strip();
    publicUrl = publicUrl.replaceAll("/+$", "");
  }
}
