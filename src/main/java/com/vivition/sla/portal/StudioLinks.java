package com.vivition.sla.portal;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import com.nimbusds.jwt.JWTClaimsSet;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.StudioRegistry;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links on the walls of studios: each opens its studio's door page, without a login and without an end, until it is
 * revoked. A studio has at most one that works.
 */
@Service
class StudioLinks {

  private static final String AUDIENCE = "studio-door";
  private static final int RANDOM_BYTES = 9;

  private final LinkTokens tokens;
  private final StudioRegistry studios;
  private final PortalSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  StudioLinks(LinkTokens tokens, StudioRegistry studios, PortalSettings settings, JdbcClient jdbc, Clock clock) {
    this.tokens = tokens;
    this.studios = studios;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those that work, one a studio. */
  List<StudioLink> all() {
    return jdbc.sql("select * from studio_link where revoked_at is null").query(StudioLinks::read).list();
  }

  /** The studio's link that works; empty: it has none. */
  Optional<StudioLink> of(String studio) {
    return all().stream().filter(link -> link.studio().equals(studio)).findFirst();
  }

  /** Whether it has a link or had one that was revoked. */
  boolean hadOne(String studio) {
    return jdbc.sql("select count(*) from studio_link where studio = ?").param(studio).query(Integer.class).single() > 0;
  }

  /**
   * Gives a studio a new link; the one before works no more.
   *
   * @param by user id
   * @throws com.vivition.sla.studio.UnknownStudio when there is no such studio
   */
  @Transactional
  public StudioLink renew(String studio, String by) {
    hold(studio);
    revokeAll(studio, by);
    final byte[] bits = new byte[RANDOM_BYTES];
    random.nextBytes(bits);
    final var link = new StudioLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bits), studio,
        clock.instant(), by);
    jdbc.sql("insert into studio_link (id, studio, created_at, created_by) values (?, ?, ?, ?)")
        .params(link.id(), studio, column(link.createdAt()), by).update();
    return link;
  }

  /** Its link works no more; nothing where there is none. @throws com.vivition.sla.studio.UnknownStudio */
  @Transactional
  public void revoke(String studio, String by) {
    hold(studio);
    revokeAll(studio, by);
  }

  /** The absolute address of the door page. */
  String address(StudioLink link, Language language) {
    return settings.publicUrl() + "/studio/" + token(new DoorLink(link.id(), link.studio(), language));
  }

  /** The link's token, to stand in an address as it is. */
  String token(DoorLink link) {
    return tokens.sign(new JWTClaimsSet.Builder(), AUDIENCE, link.id(), link.language());
  }

  /**
   * What a token is good for.
   *
   * @throws LinkInvalid   when we did not sign it, not for the door, or its studio is gone
   * @throws LinkWithdrawn when we did, and have revoked it since
   */
  DoorLink read(String token) {
    final JWTClaimsSet claims = tokens.read(token, AUDIENCE);
    return jdbc.sql("select studio, revoked_at from studio_link where id = ?").param(claims.getSubject())
        .query((row, index) -> {
          final var link = new DoorLink(claims.getSubject(), row.getString("studio"), LinkTokens.language(claims));
          if (row.getObject("revoked_at") != null) {
            throw new LinkWithdrawn(link);
          }
          return link;
        }).optional().orElseThrow(LinkInvalid::new);
  }

  /** Of two who renew at once the second waits, so that one link is left. */
  private void hold(String studio) {
    jdbc.sql("update studio set name = name where id = ?").param(studios.get(studio).id()).update();
  }

  private void revokeAll(String studio, String by) {
    jdbc.sql("update studio_link set revoked_at = ?, revoked_by = ? where studio = ? and revoked_at is null")
        .params(column(clock.instant()), by, studio).update();
  }

  private static StudioLink read(ResultSet row, int index) throws SQLException {
    return new StudioLink(row.getString("id"), row.getString("studio"), instant(row, "created_at"),
        row.getString("created_by"));
  }
}
