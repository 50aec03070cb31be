package com.vivition.sla.diagnosis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A TCP connection that closes itself at a deadline, whatever it is waiting for by then: the connect, a TLS handshake,
 * the next byte. It goes to addresses, never to a name: what was checked is what is called. A channel underneath makes
 * an interrupt of the thread close it too.
 */
final class Connection implements AutoCloseable {

  private final SocketChannel channel;
  private final Future<?> guard;

  private Connection(SocketChannel channel, Future<?> guard) {
    this.channel = channel;
    this.guard = guard;
  }

  /**
   * Connects to the first of the addresses that answers; each gets an equal share of the time that is left.
   *
   * @throws IOException of the last address when none answers in time
   */
  static Connection open(List<InetAddress> addresses, int port, Deadline deadline, ScheduledExecutorService timer)
      throws IOException {
    IOException failure = new IOException("no address");
    for (int i = 0; i < addresses.size(); i++) {
      final Duration share = deadline.left().dividedBy(addresses.size() - i);
      try {
        return connect(new InetSocketAddress(addresses.get(i), port), share, deadline, timer);
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private static Connection connect(
      InetSocketAddress address, Duration share, Deadline deadline, ScheduledExecutorService timer)
      throws IOException {
    final SocketChannel channel = SocketChannel.open();
    final Future<?> connecting = closing(channel, share, timer);
    try {
      channel.connect(address);
      return new Connection(channel, closing(channel, deadline.left(), timer));
    } catch (IOException e) {
      channel.close();
      throw e;
    } finally {
      connecting.cancel(false);
    }
  }

  private static Future<?> closing(SocketChannel channel, Duration after, ScheduledExecutorService timer) {
    return timer.schedule(() -> {
      channel.close();
      return null;
    }, after.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The socket; blocking, without a timeout of its own. */
  Socket socket() {
    return channel.socket();
  }

  @Override
  public void close() throws IOException {
    guard.cancel(false);
    channel.close();
  }
}
