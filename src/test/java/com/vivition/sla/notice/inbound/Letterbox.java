package com.vivition.sla.notice.inbound;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Writes mails as strangers and customers do, line by line. */
final class Letterbox {

  private final List<String> headers = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();
  private String words = "";

  static Letterbox from(String sender) {
    final Letterbox mail = new Letterbox();
    return mail.header("From", sender).header("To", "storing@vivition.example").header("Date", "Mon, 16 Nov 2026 10:00:00 +0100");
  }

  Letterbox header(String name, String value) {
    headers.add(name + ": " + value);
    return this;
  }

  Letterbox subject(String subject) {
    return header("Subject", subject);
  }

  Letterbox words(String words) {
    this.words = words;
    return this;
  }

  Letterbox file(String name, byte[] content) {
    parts.add("Content-Type: application/octet-stream; name=\"%s\"\r\nContent-Disposition: attachment; filename=\"%s\"\r\n"
        .formatted(name, name) + "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(content));
    return this;
  }

  byte[] bytes() {
    final String text = "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words;
    final StringBuilder mail = new StringBuilder(String.join("\r\n", headers)).append("\r\nMIME-Version: 1.0\r\n");
    if (parts.isEmpty()) {
      mail.append(text);
    } else {
      mail.append("Content-Type: multipart/mixed; boundary=\"edge\"\r\n\r\n--edge\r\n").append(text);
      parts.forEach(part -> mail.append("\r\n--edge\r\n").append(part));
      mail.append("\r\n--edge--\r\n");
    }
    return mail.toString().getBytes(StandardCharsets.UTF_8);
  }

  Delivery at(Instant instant) {
    return Delivery.whole(bytes(), instant);
  }
}
