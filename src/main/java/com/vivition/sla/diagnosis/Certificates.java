package com.vivition.sla.diagnosis;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Speaks TLS with a studio and judges its certificate. The handshake goes through with any certificate, so that an
 * expired or self-signed one can be looked at and what stands behind it can still be asked; what is wrong with it is
 * reported. Nothing secret is ever sent over such a connection.
 */
final class Certificates {

  private final X509ExtendedTrustManager authorities;
  private final Duration notice;

  /**
   * Judges by the given authorities.
   *
   * @param notice a certificate that ends within this time is a warning
   */
  Certificates(X509ExtendedTrustManager authorities, Duration notice) {
    this.authorities = authorities;
    this.notice = notice;
  }

  /** The authorities in the given store, or those that Java comes with for null. */
  static X509ExtendedTrustManager authorities(KeyStore store) {
    try {
      final var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java's trust store cannot be read", e);
    }
  }

  /**
   * A TLS connection and what its certificate is worth.
   *
   * @param validity OK, WARNING when it ends soon, FAILED outside its period
   * @param validityDetail the validity in words
   * @param expires the end of its period
   * @param objection why it does not prove who answers; null when it does
   */
  record Secured(SSLSocket socket, Outcome validity, String validityDetail, Instant expires, String objection) {
  }

  /**
   * Shakes hands over an open connection.
   *
   * @param host the name or address that the certificate must be for
   * @throws IOException when no TLS connection comes about
   */
  Secured secure(Socket plain, String host, int port, Instant now) throws IOException {
    final var judge = new Judge();
    final SSLSocket socket = (SSLSocket) context(judge).getSocketFactory().createSocket(plain, host, port, true);
    final SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return judgement(socket, judge, now);
  }

  private Secured judgement(SSLSocket socket, Judge judge, Instant now) {
    final Instant begins = judge.chain[0].getNotBefore().toInstant();
    final Instant expires = Arrays.stream(judge.chain)
        .map(each -> each.getNotAfter().toInstant()).min(Instant::compareTo).orElseThrow();
    final Duration left = Duration.between(now, expires);
    final String span = Words.time(left);
    if (left.isNegative()) {
      return new Secured(socket, Outcome.FAILED, "Expired " + span + " ago", expires, judge.objection);
    }
    if (begins.isAfter(now)) {
      final String detail = "Not valid for another " + Words.time(Duration.between(now, begins));
      return new Secured(socket, Outcome.FAILED, detail, expires, judge.objection);
    }
    return left.compareTo(notice) < 0
        ? new Secured(socket, Outcome.WARNING, "Ends in " + span, expires, judge.objection)
        : new Secured(socket, Outcome.OK, "Valid for " + span, expires, judge.objection);
  }

  private static SSLContext context(Judge judge) throws IOException {
    try {
      final SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {judge}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS is not available", e);
    }
  }

  /** Lets every certificate pass and remembers what is to be said against it. */
  private final class Judge extends X509ExtendedTrustManager {

    private X509Certificate[] chain;
    private String objection;

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) {
      this.chain = chain;
      objection = objection(chain, authType, socket);
    }

    private String objection(X509Certificate[] chain, String authType, Socket socket) {
      try {
        authorities.checkServerTrusted(chain, authType);
      } catch (CertificateException e) {
        return (selfSigned(chain[0])
            ? "Self-signed, so it proves nothing" : "Not proved by a valid certificate of an authority known here")
            + "; SHA-256 " + fingerprint(chain[0]);
      }
      try {
        authorities.checkServerTrusted(chain, authType, socket);
        return null;
      } catch (CertificateException e) {
        return "The certificate is for another name";
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
      throw new UnsupportedOperationException("probes use sockets");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
      throw new UnsupportedOperationException("probes use sockets");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
      throw new UnsupportedOperationException("probes are clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
      throw new UnsupportedOperationException("probes are clients");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
      throw new UnsupportedOperationException("probes are clients");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private static boolean selfSigned(X509Certificate certificate) {
    if (!certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static String fingerprint(X509Certificate certificate) {
    try {
      final byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().withUpperCase().formatHex(digest, 0, 8) + "…";
    } catch (GeneralSecurityException e) {
      return "unknown";
    }
  }
}
