package com.vivition.sla.studio;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Locale;

/**
 * Where a probe reaches a component over the network.
 *
 * @param host a name or an IP address
 * @param path what to ask for, with its leading slash; null for TCP, and else the root
 */
public record Endpoint(
    @NotNull(message = "is missing, say TCP, HTTP or HTTPS") Kind kind,
    @NotNull(message = "is missing")
    @Pattern(regexp = HOST, message = "is not a host name or an IP address") String host,
    @NotNull(message = "is missing") @Min(value = 1, message = PORT) @Max(value = 65535, message = PORT) Integer port,
    @Schema(description = "Left out for TCP; elsewhere left out means the root")
    @Pattern(regexp = PATH, message = "must begin with / and be at most 500 characters that an address may have")
    String path) {

  /** How it is asked. */
  public enum Kind { TCP, HTTP, HTTPS }

  // names by RFC 1123, or an IPv6 address (what is left of its rules, connecting finds out)
  private static final String HOST =
      "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*"
          + "|(?=.*:.*:)[0-9A-Fa-f:.]{2,45}";
  private static final String PATH = "/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]{0,499}";
  private static final String PORT = "must be between 1 and 65535";

  /** The address in one line, like {@code http://10.0.0.5:80/health} or {@code tcp://10.0.0.5:22}. */
  @JsonIgnore
  public URI uri() {
    return URI.create("%s://%s:%d%s".formatted(kind.name().toLowerCase(Locale.ROOT),
        host.contains(":") ? "[" + host + "]" : host, port, kind == Kind.TCP ? "" : path == null ? "/" : path));
  }
}
