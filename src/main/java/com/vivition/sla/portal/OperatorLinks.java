package com.vivition.sla.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.vivition.sla.studio.Language;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Links to the operator page: each opens one incident or maintenance order, without a login, until it expires. The
 * token in it is a JWT (RFC 7519) signed with HS256; nothing else about the customer is in it.
 */
@Component
public class OperatorLinks {

  private static final String AUDIENCE = "operator-page";
  private static final String LANGUAGE = "lang";
  private static final int LONGEST = 1000;

  private final LinkKey key;
  private final PortalSettings settings;
  private final Clock clock;

  OperatorLinks(LinkKey key, PortalSettings settings, Clock clock) {
    this.key = key;
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
    final var link = new OperatorLink(incident, language, clock.instant().plus(settings.portal().linkLifetime()));
    return settings.publicUrl() + "/operator/" + token(link);
  }

  /** The link's token, to stand in an address as it is. */
  String token(OperatorLink link) {
    final var claims = new JWTClaimsSet.Builder().subject(link.incident()).audience(AUDIENCE)
        .claim(LANGUAGE, link.language().code()).expirationTime(Date.from(link.expires())).build();
    final var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(key.bits()));
    } catch (final JOSEException e) {
      throw new IllegalStateException("The link to " + link.incident() + " could not be signed", e);
    }
    return token.serialize();
  }

  /**
   * What a token is good for.
   *
   * @throws LinkInvalid when we did not sign it, not for this page, or it is no token at all
   * @throws LinkExpired when we did, and its time is over
   */
  OperatorLink read(String token) {
    final OperatorLink link = signed(token);
    if (!clock.instant().isBefore(link.expires())) {
      throw new LinkExpired(link);
    }
    return link;
  }

  private OperatorLink signed(String token) {
    if (token.length() > LONGEST) {
      throw new LinkInvalid();
    }
    try {
      final SignedJWT jwt = SignedJWT.parse(token);
      // the token does not choose how it is checked
      if (!JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm()) || !jwt.verify(new MACVerifier(key.bits()))) {
        throw new LinkInvalid();
      }
      final JWTClaimsSet claims = jwt.getJWTClaimsSet();
      if (!List.of(AUDIENCE).equals(claims.getAudience()) || claims.getSubject() == null
          || claims.getExpirationTime() == null) {
        throw new LinkInvalid();
      }
      return new OperatorLink(claims.getSubject(), language(claims.getStringClaim(LANGUAGE)),
          claims.getExpirationTime().toInstant());
    } catch (final ParseException | JOSEException e) {
      throw new LinkInvalid();
    }
  }

  private static Language language(String code) {
    return Language.EN.code().equals(code) ? Language.EN : Language.NL;
  }
}
