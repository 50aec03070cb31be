package com.vivition.sla.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a real socket that says what a test wants, however odd. */
final class Peer implements AutoCloseable {

  /** What the server does with one connection. */
  interface Manners {
    void serve(InputStream in, OutputStream out) throws Exception;
  }

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger calls = new AtomicInteger();

  private Peer(Manners manners) throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    threads.submit(() -> {
      while (true) {
        final Socket socket = server.accept();
        calls.incrementAndGet();
        threads.submit(() -> {
          try (socket) {
            manners.serve(socket.getInputStream(), socket.getOutputStream());
          }
          return null;
        });
      }
    });
  }

  /** A server with these manners. */
  static Peer with(Manners manners) throws IOException {
    return new Peer(manners);
  }

  /** A server that reads the request and says this, byte for byte. */
  static Peer saying(String answer) throws IOException {
    return with((in, out) -> {
      request(in);
      out.write(answer.getBytes(StandardCharsets.UTF_8));
    });
  }

  /** A server whose health document is this. */
  static Peer reporting(String document) throws IOException {
    return saying(ok(document));
  }

  /** A server that takes the connection and then says nothing until the other side gives up. */
  static Peer silent() throws IOException {
    return with((in, out) -> {
      while (in.read() >= 0) {
        continue;
      }
    });
  }

  /** An answer with this document. */
  static String ok(String document) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + document.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + document;
  }

  /** The request's first line; the rest of its head is read. */
  static String request(InputStream in) throws IOException {
    final var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  int port() {
    return server.getLocalPort();
  }

  /** How many connections came. */
  int calls() {
    return calls.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
  }
}
