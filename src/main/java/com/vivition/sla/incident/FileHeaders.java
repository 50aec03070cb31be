package com.vivition.sla.incident;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** How a file of strangers leaves: to be saved, whatever a browser thinks that it is. */
public final class FileHeaders {

  private FileHeaders() {
  }

  /** For a file as it came; empty when it is of no kind that may be kept, and hence handed out. */
  public static Optional<HttpHeaders> of(SentFile file) {
    return FileType.of(file).map(type -> of(file.name(), type));
  }

  static HttpHeaders of(String name, FileType type) {
    final var headers = new HttpHeaders();
    headers.setContentDisposition(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    headers.setContentType(switch (type) {
      case PDF -> MediaType.APPLICATION_PDF;
      case TEXT -> MediaType.TEXT_PLAIN;
      default -> MediaType.APPLICATION_OCTET_STREAM;
    });
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    headers.setCacheControl(CacheControl.noStore());
    return headers;
  }
}
