package com.vivition.sla.diagnosis;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A healthy component behind TLS, with a self-signed certificate made for the test. */
final class TlsPeer implements AutoCloseable {

  private static final char[] PASSWORD = "made-for-a-test".toCharArray();

  private final HttpsServer server;
  private final KeyStore store;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private TlsPeer(HttpsServer server, KeyStore store) {
    this.server = server;
    this.store = store;
  }

  /**
   * Starts a server.
   *
   * @param begins when its certificate begins, as keytool has it: {@code -10d}
   * @param days how many days the certificate lasts
   * @param name whom it is for: {@code IP:127.0.0.1}
   */
  static TlsPeer with(Path folder, String begins, int days, String name) throws Exception {
    final Path file = folder.resolve("studio" + begins + days + name.hashCode() + ".p12");
    final Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair", "-alias", "studio", "-keyalg", "EC", "-dname", "CN=studio", "-startdate", begins,
        "-validity", String.valueOf(days), "-ext", "SAN=" + name, "-storetype", "PKCS12",
        "-keystore", file.toString(), "-storepass", new String(PASSWORD))
        .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no certificate");
    }
    final KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream content = Files.newInputStream(file)) {
      store.load(content, PASSWORD);
    }
    final var server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
    final var peer = new TlsPeer(server, store);
    server.createContext("/health", exchange -> {
      final byte[] body = "{\"status\":\"UP\"}".getBytes(StandardCharsets.US_ASCII);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.setExecutor(peer.threads);
    server.start();
    return peer;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** A store that takes this server's certificate for an authority's. */
  KeyStore trusting() throws GeneralSecurityException, IOException {
    final KeyStore trusting = KeyStore.getInstance("PKCS12");
    trusting.load(null, null);
    trusting.setCertificateEntry("studio", store.getCertificate("studio"));
    return trusting;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static SSLContext context(KeyStore store) throws GeneralSecurityException {
    final var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    final SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
