package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where an operator finds his incident. */
@Component
public class OperatorLinks {

  private final String publicUrl;

  OperatorLinks(@Value("${sla.public-url:http://localhost:8080}") String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The operator page of that incident. */
  public String of(String incident, Language language) {
    return "%s/o/%s?lang=%s".formatted(publicUrl, incident, language.code());
  }
}
