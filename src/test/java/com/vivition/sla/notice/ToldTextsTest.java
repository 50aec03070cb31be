package com.vivition.sla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

/** The operator page names what we told the customer by the kind of notice. */
class ToldTextsTest {

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void whatever_an_operator_was_told_has_a_name_on_his_page(NoticeKind kind) throws IOException {
    final var texts = new Properties();
    try (InputStream file = new ClassPathResource("portal/texts.properties").getInputStream()) {
      texts.load(file);
    }
    assertThat(texts.containsKey("told." + kind)).isEqualTo(kind.audiences().contains(Audience.OPERATOR));
  }
}
