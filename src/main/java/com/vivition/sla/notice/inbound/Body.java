package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.Attachments;
import com.vivition.sla.incident.SentFile;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** What is in a mail, however its parts are nested; it stops where an honest mail never gets. */
final class Body {

  private static final int DEEPEST = 12;
  private static final int MOST_PARTS = 300;
  private static final int MOST_TEXT = 3_000_000;
  /** Smaller pictures inside the text are a signature's. */
  private static final int SMALL_PICTURE = 12_000;

  private final StringBuilder text = new StringBuilder();
  private final List<SentFile> files = new ArrayList<>();
  private final StringBuilder report = new StringBuilder();
  private final StringBuilder calendar = new StringBuilder();
  private boolean sealed;
  private int parts;
  private int budget;

  private Body(int budget) {
    this.budget = budget;
  }

  /** Of a mail of which only the headers are known. */
  static Body none() {
    return new Body(0);
  }

  /** @param size of the whole mail, in bytes: what is read of its parts, also twice, ends there */
  static Body of(MimeMessage mail, int size) {
    final Body body = new Body(2 * size + 1000);
    body.add(mail, 0);
    return body;
  }

  /** With the marks of {@link History}. */
  String text() {
    return text.toString();
  }

  List<SentFile> files() {
    return files;
  }

  /** The fields of a delivery report and the headers of what it is about; empty: it is none. */
  String report() {
    return report.toString();
  }

  /** What a calendar sent; empty: nothing. */
  String calendar() {
    return calendar.toString();
  }

  /** Whether a part can be read by its addressee's key only. */
  boolean isSealed() {
    return sealed;
  }

  private void add(MimePart part, int depth) {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      return;
    }
    try {
      final String type = type(part);
      if (type.startsWith("multipart/")) {
        addAll(part, type, depth);
      } else if (type.equals("message/rfc822")) {
        addNested(part, depth);
      } else {
        addLeaf(part, type);
      }
    } catch (MessagingException | IOException | RuntimeException e) {
      // the library meets damage with all sorts of exceptions; what is read of the others counts
      text.append("\n[a part of this mail cannot be read]\n");
    }
  }

  private void addAll(MimePart part, String type, int depth) throws MessagingException, IOException {
    final Multipart all = parts(part);
    if (all == null) {
      text(Charsets.decode(bytes(part, MOST_TEXT), null));
      return;
    }
    final int count = Math.min(all.getCount(), MOST_PARTS);
    if (!type.equals("multipart/alternative")) {
      for (int i = 0; i < count; i++) {
        add((MimePart) all.getBodyPart(i), depth + 1);
      }
      return;
    }
    MimePart chosen = null;
    for (int i = 0; i < count; i++) {
      final MimePart other = (MimePart) all.getBodyPart(i);
      final String its = type(other);
      if (its.equals("text/calendar")) {
        add(other, depth + 1);
      } else if (chosen == null || better(other, its, chosen)) {
        chosen = other;
      }
    }
    if (chosen != null) {
      add(chosen, depth + 1);
    }
  }

  /** Null where its parts cannot be told apart. */
  private static Multipart parts(MimePart part) throws IOException {
    try {
      return part.getContent() instanceof Multipart all && all.getCount() > 0 ? all : null;
    } catch (MessagingException e) {
      return null;
    }
  }

  /** HTML tells history from words more surely than plain text, and is never shown as it is. */
  private static boolean better(MimePart other, String type, MimePart chosen) throws MessagingException {
    return type.equals("text/html") || type.startsWith("multipart/") && !type(chosen).equals("text/html");
  }

  private void addNested(MimePart part, int depth) throws MessagingException, IOException {
    if (!(part.getContent() instanceof MimeMessage nested)) {
      return;
    }
    report.append(headers(nested));
    text("\n" + History.MARK + "\n" + HeaderText.of(nested.getHeader("Subject", null)) + "\n");
    add(nested, depth + 1);
  }

  private void addLeaf(MimePart part, String type) throws MessagingException, IOException {
    switch (type) {
      case "message/delivery-status", "text/rfc822-headers", "message/disposition-notification" ->
          report.append(Charsets.decode(bytes(part, 100_000), null)).append('\n');
      case "text/calendar" -> {
        final byte[] content = bytes(part, Attachments.LARGEST);
        calendar.append(Charsets.decode(content, charset(part)));
        file(new SentFile(name(part, "invite.ics"), content));
      }
      case "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature" -> {
        // says who signed, and nothing that anybody wrote
      }
      case "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted" -> sealed = true;
      default -> addTextOrFile(part, type);
    }
  }

  private void addTextOrFile(MimePart part, String type) throws MessagingException, IOException {
    final boolean named = Part.ATTACHMENT.equalsIgnoreCase(disposition(part)) || name(part, null) != null;
    if (type.startsWith("text/") && !named) {
      final String words = History.whole(Charsets.decode(bytes(part, MOST_TEXT), charset(part)));
      text(type.equals("text/html") ? HtmlText.of(words) : words);
      return;
    }
    final byte[] content = bytes(part, Attachments.LARGEST + 1);
    final boolean decoration = type.startsWith("image/") && part.getContentID() != null
        && content.length < SMALL_PICTURE;
    if (!decoration) {
      file(new SentFile(name(part, type.startsWith("image/") ? "picture" : "file"), content));
    }
  }

  private void text(String words) {
    if (text.length() < MOST_TEXT) {
      text.append(words).append('\n');
    }
  }

  private void file(SentFile file) {
    if (files.size() < MOST_PARTS) {
      files.add(file);
    }
  }

  /** As far as they can be read. */
  private byte[] bytes(MimePart part, int most) throws MessagingException {
    try (InputStream stream = part.getInputStream()) {
      return limited(stream, most);
    } catch (IOException | RuntimeException broken) {
      return mended(part, most);
    }
  }

  /** The library gives up where Base64 is broken; most of it can be read nevertheless. */
  private byte[] mended(MimePart part, int most) throws MessagingException {
    try (InputStream stream = part instanceof MimeMessage mail ? mail.getRawInputStream()
        : ((MimeBodyPart) part).getRawInputStream()) {
      final byte[] raw = limited(stream, most);
      if (!"base64".equalsIgnoreCase(part.getEncoding())) {
        return raw;
      }
      final String code = new String(raw, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
      return Base64.getDecoder().decode(code.substring(0, code.length() - (code.length() % 4 == 1 ? 1 : 0)));
    } catch (IOException | RuntimeException broken) {
      text.append("\n[a part of this mail cannot be read]\n");
      return new byte[0];
    }
  }

  private byte[] limited(InputStream stream, int most) throws IOException {
    final byte[] bytes = stream.readNBytes(Math.min(most, budget));
    budget -= bytes.length;
    return bytes;
  }

  private static String headers(MimeMessage mail) throws MessagingException {
    final StringBuilder headers = new StringBuilder();
    final var lines = mail.getAllHeaderLines();
    while (lines.hasMoreElements() && headers.length() < 20_000) {
      headers.append(Clean.cut(lines.nextElement(), 2_000)).append('\n');
    }
    return headers.append('\n').toString();
  }

  private static String disposition(MimePart part) {
    try {
      return part.getDisposition();
    } catch (MessagingException e) {
      return null;
    }
  }

  private static String name(MimePart part, String otherwise) {
    try {
      final String name = part.getFileName();
      return name == null || name.isBlank() ? otherwise : HeaderText.of(name);
    } catch (MessagingException | RuntimeException e) {
      return otherwise == null ? "file" : otherwise;
    }
  }

  private static String charset(MimePart part) {
    try {
      return new ContentType(part.getContentType()).getParameter("charset");
    } catch (MessagingException | RuntimeException e) {
      return null;
    }
  }

  /** The type alone, in small letters; plain text where none can be read. */
  private static String type(Part part) throws MessagingException {
    final String[] header = part.getHeader("Content-Type");
    final String type = header == null || header.length == 0 ? "text/plain"
        : Clean.cut(header[0], 500).replaceAll("(?s);.*", "").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    return type.contains("/") ? type : "text/plain";
  }
}
