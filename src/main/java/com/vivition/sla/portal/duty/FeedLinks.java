package com.vivition.sla.portal.duty;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.portal.LinkKey;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.RotaAccess;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to calendar feeds: each opens one feed of one user, without a login, until he renews his links or sees the rota
 * no longer. The token is a JWT (RFC 7519) signed with HS256, for feeds alone.
 */
@Component
class FeedLinks {

  private static final String AUDIENCE = "rota-feed";
  private static final String LINE = "line";
  private static final String RENEWED = "renewed";
  private static final int LONGEST = 1000;

  private final LinkKey key;
  private final JdbcClient jdbc;
  private final IdentityService identity;
  private final OwnAuthority authority;
  private final DutySettings settings;

  FeedLinks(LinkKey key, JdbcClient jdbc, IdentityService identity, OwnAuthority authority, DutySettings settings) {
    this.key = key;
    this.jdbc = jdbc;
    this.identity = identity;
    this.authority = authority;
    this.settings = settings;
  }

  /** The absolute address of a feed. */
  String of(Feed feed) {
    final var claims = new JWTClaimsSet.Builder().subject(feed.user()).audience(AUDIENCE)
        .claim(RENEWED, renewed(feed.user())).claim(LINE, feed.line() == null ? null : feed.line().name()).build();
    final var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(key.bits()));
    } catch (final JOSEException e) {
      throw new IllegalStateException("The link to a feed of %s could not be signed".formatted(feed.user()), e);
    }
    return "%s/rota/%s.ics".formatted(settings.publicUrl(), token.serialize());
  }

  /** From now on none of the user's links works that he has. */
  @Transactional
  public void renew(String user) {
    if (jdbc.sql("update rota_feed set renewed = renewed + 1 where user_id = ?").param(user).update() == 0) {
      jdbc.sql("insert into rota_feed (user_id, renewed) values (?, 1)").param(user).update();
    }
  }

  /**
   * What a token is good for; empty when we did not sign it for a feed, or it is no token at all.
   *
   * @throws FeedGone when we did, and it is not good any more
   */
  Optional<Feed> read(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      final SignedJWT jwt = SignedJWT.parse(token);
      // the token does not choose how it is checked
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(new MACVerifier(key.bits()))) {
        return Optional.empty();
      }
      final JWTClaimsSet claims = jwt.getJWTClaimsSet();
      if (!List.of(AUDIENCE).equals(claims.getAudience()) || claims.getSubject() == null) {
        return Optional.empty();
      }
      final String user = claims.getSubject();
      if (claims.getIntegerClaim(RENEWED) != renewed(user) || !isReader(user)) {
        throw new FeedGone();
      }
      final String line = claims.getStringClaim(LINE);
      return Optional.of(new Feed(user, line == null ? null : DutyLine.valueOf(line)));
    } catch (final ParseException | JOSEException e) {
      return Optional.empty();
    }
  }

  private int renewed(String user) {
    return jdbc.sql("select renewed from rota_feed where user_id = ?").param(user).query(Integer.class).optional().orElse(0);
  }

  private boolean isReader(String user) {
    return authority.get(() -> identity.createGroupQuery().groupMember(user)
        .groupIdIn(RotaAccess.READERS.toArray(String[]::new)).count()) > 0;
  }
}
