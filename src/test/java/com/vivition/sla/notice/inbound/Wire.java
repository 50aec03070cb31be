package com.vivition.sla.notice.inbound;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way to a server, which can be cut. */
final class Wire implements Closeable {

  private final ServerSocket here;
  private final int there;
  private final List<Socket> ends = new CopyOnWriteArrayList<>();
  private volatile boolean idles;
  private volatile String refused;

  Wire(int there) throws IOException {
    this.there = there;
    this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    run(this::accept);
  }

  /** Whether somebody waits for news by IDLE. */
  boolean idles() {
    return idles;
  }

  /** The server does not understand that command any more. */
  void refuse(String command) {
    refused = command;
  }

  int port() {
    return here.getLocalPort();
  }

  /** Whoever is connected is not any more; who connects anew gets through. */
  void cut() {
    ends.forEach(Wire::closeQuietly);
    ends.clear();
  }

  @Override
  public void close() throws IOException {
    here.close();
    cut();
  }

  private void accept() throws IOException {
    while (!here.isClosed()) {
      final Socket client = here.accept();
      final Socket server = new Socket(InetAddress.getLoopbackAddress(), there);
      ends.addAll(List.of(client, server));
      run(() -> pass(client, server));
      run(() -> pass(server, client));
    }
  }

  private void pass(Socket from, Socket to) throws IOException {
    try (from; to) {
      final byte[] piece = new byte[8192];
      for (int read = from.getInputStream().read(piece); read >= 0; read = from.getInputStream().read(piece)) {
        final String said = new String(piece, 0, read, StandardCharsets.ISO_8859_1);
        to.getOutputStream().write((refused == null ? said : said.replace(refused, "X" + refused))
            .getBytes(StandardCharsets.ISO_8859_1));
        idles |= said.contains(" IDLE\r\n");
      }
    }
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    final Thread thread = new Thread(() -> {
      try {
        work.run();
      } catch (IOException cut) {
        // that is what it is for
      }
    });
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is closed
    }
  }
}
