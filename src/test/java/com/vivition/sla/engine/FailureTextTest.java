package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTextTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "Cannot reach smtp://mailer:hunter22@mail.example:25",
    "401 for Authorization: Basic hunter22hunter22",
    "Header was Bearer hunter22.hunter22-x",
    "Bad settings {password=hunter22, port=1}",
    "{\"apiKey\": \"hunter22\", \"host\": \"a\"}",
    "GET /visit?token=hunter22&id=3 failed",
    "SLA_DB_PASSWORD: hunter22"
  })
  void hidesSecretsInMessages(String message) {
    assertThat(FailureText.message(new IOException(message))).doesNotContain("hunter22").startsWith("IOException: ");
  }

  @Test
  void keepsWhatHelps() {
    assertThat(FailureText.message(new IOException("Host cam-2.studio.example\n does not answer on port 554")))
        .isEqualTo("IOException: Host cam-2.studio.example does not answer on port 554");
    assertThat(FailureText.message(new IllegalStateException())).isEqualTo("IllegalStateException");
  }

  @Test
  void staysShort() {
    assertThat(FailureText.message(new IOException("x".repeat(5000)))).hasSize(300);
  }

  @Test
  void namesEveryCause() {
    final var failure = new IllegalStateException("outer", new IOException("inner, secret=hunter22"));

    assertThat(FailureText.details(failure)).contains("IllegalStateException: outer", "caused by IOException: inner")
        .doesNotContain("hunter22");
  }
}
