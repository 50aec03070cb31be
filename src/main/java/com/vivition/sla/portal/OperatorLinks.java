package com.vivition.sla.portal;

import com.nimbusds.jwt.JWTClaimsSet;
import com.vivition.sla.studio.Language;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * Links to the operator page: each opens one incident or maintenance order, without a login, until it expires or is
 * withdrawn. Nothing else about the customer is in it.
 */
@Component
public class OperatorLinks {

  private static final String AUDIENCE = "operator-page";
  private static final String WITHDRAWN = "times";

  private final LinkTokens tokens;
  private final WithdrawnLinks withdrawn;
  private final PortalSettings settings;
  private final Clock clock;

  OperatorLinks(LinkTokens tokens, WithdrawnLinks withdrawn, PortalSettings settings, Clock clock) {
    this.tokens = tokens;
    this.withdrawn = withdrawn;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * The absolute address of the operator page of an incident or a maintenance order, good for
   * {@code sla.portal.link-lifetime} from now.
   *
   * @param language in which its reader is greeted; he can switch
   */
  public String of(String incident, Language language) {
    final var link = new OperatorLink(incident, language, clock.instant().plus(settings.portal().linkLifetime()),
        withdrawn.times(incident));
    return settings.publicUrl() + "/operator/" + token(link);
  }

  /** The same reader's link to another incident or order, good for no longer. */
  OperatorLink about(OperatorLink link, String other) {
    return new OperatorLink(other, link.language(), link.expires(), withdrawn.times(other));
  }

  /** The link's token, to stand in an address as it is. */
  String token(OperatorLink link) {
    final var claims = new JWTClaimsSet.Builder().expirationTime(Date.from(link.expires()));
    if (link.withdrawn() > 0) {
      claims.claim(WITHDRAWN, link.withdrawn());
    }
    return tokens.sign(claims, AUDIENCE, link.incident(), link.language());
  }

  /**
   * What a token is good for.
   *
   * @throws LinkInvalid   when we did not sign it, not for this page, or it is no token at all
   * @throws LinkExpired   when we did, and its time is over
   * @throws LinkWithdrawn when we did, and have withdrawn it since
   */
  OperatorLink read(String token) {
    final JWTClaimsSet claims = tokens.read(token, AUDIENCE);
    if (claims.getExpirationTime() == null) {
      throw new LinkInvalid();
    }
    final int times = claims.getClaim(WITHDRAWN) instanceof Number told ? told.intValue() : 0;
    final var link = new OperatorLink(claims.getSubject(), LinkTokens.language(claims),
        claims.getExpirationTime().toInstant(), times);
    if (!clock.instant().isBefore(link.expires())) {
      throw new LinkExpired(link);
    }
    if (link.withdrawn() < withdrawn.times(link.incident())) {
      throw new LinkWithdrawn(link);
    }
    return link;
  }
}
