package com.vivition.sla.diagnosis;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The answer to one request over a connection that is already there. Less than an HTTP client on purpose: no name is looked
 * up again, no redirect followed, nothing unpacked, and no more is read than the limit.
 *
 * @param status the HTTP status
 * @param body the body's bytes
 */
record HttpAnswer(int status, byte[] body) {

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_LINES = 100;

  /** An answer that is not HTTP, or more of it than anybody may send us. */
  static final class Unusable extends IOException {
    Unusable(String why) {
      super(why);
    }
  }

  /**
   * Asks for a path and reads the answer to its end.
   *
   * @throws Unusable when the answer is not HTTP or its body is longer than the limit, in bytes
   * @throws IOException when the connection breaks or is closed by its deadline
   */
  static HttpAnswer get(OutputStream out, InputStream in, String authority, String path, int limit)
      throws IOException {
    return to("GET " + path, "", out, in, authority, limit);
  }

  /**
   * Makes a request without a body and reads the answer to its end.
   *
   * @param request method and path, as in {@code PUT /releases/5.0}
   * @param headers more header lines, each with its line break
   * @throws IOException as {@link #get} does
   */
  static HttpAnswer to(
      String request, String headers, OutputStream out, InputStream in, String authority, int limit)
      throws IOException {
    out.write((request + " HTTP/1.1\r\nHost: " + authority + "\r\nUser-Agent: vivition-sla-probe\r\n"
        + "Accept: application/json\r\nAccept-Encoding: identity\r\nConnection: close\r\n" + headers + "\r\n")
        .getBytes(StandardCharsets.US_ASCII));
    out.flush();
    final var statusLine = STATUS_LINE.matcher(line(in));
    if (!statusLine.matches()) {
      throw new Unusable("what answers does not speak HTTP");
    }
    final int status = Integer.parseInt(statusLine.group(1));
    final Map<String, String> answered = headers(in);
    return new HttpAnswer(status, status == 204 || status == 304 ? new byte[0] : body(in, answered, limit));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    final Map<String, String> headers = new HashMap<>();
    for (int lines = 0; lines < MOST_LINES; lines++) {
      final String line = line(in);
      if (line.isEmpty()) {
        return headers;
      }
      final int colon = line.indexOf(':');
      if (colon > 0) {
        headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
    }
    throw new Unusable("it answers with more than " + MOST_LINES + " header lines");
  }

  private static byte[] body(InputStream in, Map<String, String> headers, int limit) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).endsWith("chunked")) {
      return chunks(in, limit);
    }
    final String length = headers.get("content-length");
    if (length == null) {
      return within(limit, in.readNBytes(limit + 1));
    }
    final long announced = number(length, 10);
    if (announced > limit) {
      throw tooLong(limit);
    }
    final byte[] body = in.readNBytes((int) announced);
    if (body.length < announced) {
      throw new EOFException();
    }
    return body;
  }

  private static byte[] chunks(InputStream in, int limit) throws IOException {
    final var body = new ByteArrayOutputStream();
    while (true) {
      final long size = number(line(in).split(";", 2)[0].strip(), 16);
      if (size == 0) {
        return body.toByteArray();
      }
      if (size > limit - body.size()) {
        throw tooLong(limit);
      }
      body.write(in.readNBytes((int) size));
      line(in);
    }
  }

  private static long number(String text, int radix) throws Unusable {
    try {
      final long number = Long.parseLong(text, radix);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Unusable("it answers with a length that is not a number");
  }

  private static byte[] within(int limit, byte[] body) throws Unusable {
    if (body.length > limit) {
      throw tooLong(limit);
    }
    return body;
  }

  private static Unusable tooLong(int limit) {
    return new Unusable("it answers with more than " + limit / 1024 + " KB");
  }

  private static String line(InputStream in) throws IOException {
    final var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (line.length() == LONGEST_LINE) {
        throw new Unusable("what answers does not speak HTTP");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
