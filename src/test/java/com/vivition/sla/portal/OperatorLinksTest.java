package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.vivition.sla.studio.Language;
import com.vivition.sla.testing.SteeredClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class OperatorLinksTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final String ADDRESS = "https://sla.vivition.example/operator/";
  private static final JdbcClient DATABASE = database();

  private final SteeredClock clock = new SteeredClock();
  private final LinkKey key = new LinkKey(DATABASE);
  private final WithdrawnLinks withdrawn = new WithdrawnLinks(DATABASE, clock);
  private final OperatorLinks links = new OperatorLinks(new LinkTokens(key), withdrawn, new PortalSettings("https://sla.vivition.example/",
      null, null, new PortalSettings.Portal(Duration.ofDays(30))), clock);

  @Test
  void the_link_opens_its_incident_in_its_language() {
    assertThat(links.of("INC-2026-000123", Language.EN)).startsWith(ADDRESS);
    assertThat(links.read(token("INC-2026-000123"))).isEqualTo(
        new OperatorLink("INC-2026-000123", Language.NL, NOW.plus(Duration.ofDays(30)), 0));
  }

  @Test
  void nothing_but_the_incidents_number_language_and_end_is_in_it() {
    final String claims = decoded(token("INC-2026-000123").split("\\.")[1]);
    assertThat(claims).contains("\"sub\":\"INC-2026-000123\"").contains("\"aud\":\"operator-page\"")
        .contains("\"lang\":\"nl\"").contains("\"exp\":").hasSizeLessThan(100);
  }

  @Test
  void the_other_language_lasts_no_longer() {
    final OperatorLink link = links.read(token("INC-1"));
    clock.set(NOW.plus(Duration.ofDays(10)));
    assertThat(links.read(links.token(link.in(Language.EN)))).isEqualTo(
        new OperatorLink("INC-1", Language.EN, link.expires(), 0));
  }

  @Test
  void it_works_to_the_last_second_and_then_says_that_it_has_expired() {
    final String token = token("INC-1");
    clock.set(NOW.plus(Duration.ofDays(30)).minusSeconds(1));
    assertThat(links.read(token).incident()).isEqualTo("INC-1");
    clock.set(NOW.plus(Duration.ofDays(30)));
    assertThatThrownBy(() -> links.read(token)).isInstanceOfSatisfying(LinkExpired.class,
        expired -> assertThat(expired.link().language()).isEqualTo(Language.NL));
  }

  @Test
  void once_withdrawn_it_says_so_and_the_next_one_works() {
    final String before = token("INC-9");
    withdrawn.withdraw("INC-9", "support");
    assertThatThrownBy(() -> links.read(before)).isInstanceOf(LinkWithdrawn.class).hasMessageNotContaining("INC-9");
    final String after = token("INC-9");
    assertThat(links.read(after).incident()).isEqualTo("INC-9");
    assertThat(links.read(links.token(links.read(after).in(Language.EN))).language()).isEqualTo(Language.EN);
    assertThat(links.read(token("INC-8")).incident()).as("of another incident").isEqualTo("INC-8");
    withdrawn.withdraw("INC-9", "support");
    assertThatThrownBy(() -> links.read(after)).isInstanceOf(LinkWithdrawn.class);
  }

  @Test
  void another_incident_put_into_it_is_refused() {
    final String[] one = token("INC-1").split("\\.");
    final String[] other = token("INC-2").split("\\.");
    refused(one[0] + "." + other[1] + "." + one[2]);
    refused(one[0] + "." + encoded(decoded(one[1]).replace("INC-1", "INC-3")) + "." + one[2]);
  }

  @Test
  void a_later_end_written_into_it_is_refused() {
    final String[] parts = token("INC-1").split("\\.");
    final String later = decoded(parts[1]).replaceAll("\"exp\":\\d+", "\"exp\":4102444800");
    refused(parts[0] + "." + encoded(later) + "." + parts[2]);
  }

  @Test
  void an_unsigned_one_is_refused() {
    refused(new PlainJWT(claims("operator-page", NOW.plusSeconds(60))).serialize());
    final String[] parts = token("INC-1").split("\\.");
    refused(encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
    refused(parts[0] + "." + parts[1] + ".");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"visit-page", ""})
  void one_for_another_page_is_refused(String audience) throws Exception {
    refused(signed(JWSAlgorithm.HS256, key.bits(), claims(audience, NOW.plusSeconds(60))));
  }

  @Test
  void one_signed_otherwise_is_refused() throws Exception {
    final byte[] twice = new byte[64];
    System.arraycopy(key.bits(), 0, twice, 0, 32);
    refused(signed(JWSAlgorithm.HS512, twice, claims("operator-page", NOW.plusSeconds(60))));
    refused(signed(JWSAlgorithm.HS256, new byte[32], claims("operator-page", NOW.plusSeconds(60))));
  }

  @Test
  void one_that_never_ends_is_refused() throws Exception {
    refused(signed(JWSAlgorithm.HS256, key.bits(), claims("operator-page", null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "x", "a.b.c", "INC-2026-000123", "eyJhbGciOiJIUzI1NiJ9.e30.", "é€😀"})
  void what_is_no_token_is_refused(String token) {
    refused(token);
  }

  @Test
  void one_that_was_cut_off_or_grew_is_refused() {
    final String token = token("INC-1");
    refused(token.substring(0, token.length() - 3));
    refused(token + "." + token);
    refused("x".repeat(100_000));
  }

  @Test
  void all_nodes_share_one_key_though_they_start_at_once() throws Exception {
    final JdbcClient fresh = database();
    final Callable<byte[]> start = () -> new LinkKey(fresh).bits();
    final var nodes = Executors.newFixedThreadPool(8);
    try {
      final var keys = nodes.invokeAll(Collections.nCopies(8, start));
      for (final var one : keys) {
        assertThat(one.get()).hasSize(32).isEqualTo(new LinkKey(fresh).bits()).isNotEqualTo(key.bits());
      }
    } finally {
      nodes.shutdown();
    }
  }

  private String token(String incident) {
    return links.of(incident, Language.NL).substring(ADDRESS.length());
  }

  private void refused(String token) {
    assertThatThrownBy(() -> links.read(token)).isInstanceOf(LinkInvalid.class).hasMessageNotContaining("INC-");
  }

  private static JWTClaimsSet claims(String audience, Instant end) {
    return new JWTClaimsSet.Builder().subject("INC-1").audience(audience)
        .expirationTime(end == null ? null : Date.from(end)).build();
  }

  private static String signed(JWSAlgorithm algorithm, byte[] key, JWTClaimsSet claims) throws Exception {
    final var token = new SignedJWT(new JWSHeader(algorithm), claims);
    token.sign(new MACSigner(key));
    return token.serialize();
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JdbcClient database() {
    final var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V63__portal_key.sql"),
        new ClassPathResource("db/migration/V100__withdrawn_link.sql")).execute(database);
    return JdbcClient.create(database);
  }
}
