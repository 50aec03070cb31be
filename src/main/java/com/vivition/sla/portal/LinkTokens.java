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
import java.util.List;
import org.springframework.stereotype.Component;

/** The tokens in links of ours: a JWT (RFC 7519) signed with HS256, each for one kind of page. */
@Component
class LinkTokens {

  private static final String LANGUAGE = "lang";
  private static final int LONGEST = 1000;

  private final LinkKey key;

  LinkTokens(LinkKey key) {
    this.key = key;
  }

  /** A token for those claims, to stand in an address as it is. */
  String sign(JWTClaimsSet.Builder claims, String audience, String subject, Language language) {
    final var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256),
        claims.subject(subject).audience(audience).claim(LANGUAGE, language.code()).build());
    try {
      token.sign(new MACSigner(key.bits()));
    } catch (final JOSEException e) {
      throw new IllegalStateException("The link to " + subject + " could not be signed", e);
    }
    return token.serialize();
  }

  /**
   * What it says, a subject among it.
   *
   * @throws LinkInvalid when we did not sign it, not for those pages, or it is none
   */
  JWTClaimsSet read(String token, String audience) {
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
      if (!List.of(audience).equals(claims.getAudience()) || claims.getSubject() == null) {
        throw new LinkInvalid();
      }
      return claims;
    } catch (final ParseException | JOSEException e) {
      throw new LinkInvalid();
    }
  }

  /** In which its reader is greeted. */
  static Language language(JWTClaimsSet claims) {
    return Language.EN.code().equals(claims.getClaim(LANGUAGE)) ? Language.EN : Language.NL;
  }
}
