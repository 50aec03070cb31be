package com.vivition.sla.diagnosis;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Endpoint;
import com.vivition.sla.studio.Studio;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A component's address to be probed, as the registry has it.
 *
 * @param component the component's id
 * @param type the component's type, by name, as in the registry
 * @param name what people call it: {@code Camera 2}
 * @param kind what answers there
 * @param host a name or an IP address
 * @param port 1 to 65535
 * @param path the health document's path, beginning with a slash; null for TCP
 */
public record ProbeTarget(
    String component, String type, String name, Kind kind, String host, int port, String path) {

  /** What answers at an endpoint: any TCP server, or one that serves a health document. */
  public enum Kind { TCP, HTTP, HTTPS }

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
  private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]{0,500}");

  /** All components of a studio that have an address, in the registry's order. */
  public static List<ProbeTarget> allOf(Studio studio) {
    return studio.components().stream().filter(component -> component.endpoint() != null).map(ProbeTarget::of).toList();
  }

  private static ProbeTarget of(Component component) {
    final Endpoint endpoint = component.endpoint();
    final var kind = Kind.valueOf(endpoint.kind().name());
    final String path = kind == Kind.TCP ? null : endpoint.path() == null ? "/" : endpoint.path();
    return new ProbeTarget(component.id(), component.type().name(), name(component.id()), kind,
        endpoint.host(), endpoint.port(), path);
  }

  // components have no names of their own: camera-2 is called Camera 2
  private static String name(String id) {
    final String words = id.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** What is wrong with the registered address, in words for the engineer; empty when it can be probed. */
  Optional<String> flaw() {
    if (kind == null) {
      return Optional.of("no kind of endpoint is registered");
    }
    if (host == null || !HOST.matcher(host).matches()) {
      return Optional.of("the registered host is neither a name nor an IP address");
    }
    if (port < 1 || port > 65_535) {
      return Optional.of("the registered port is " + port);
    }
    if (kind != Kind.TCP && (path == null || !PATH.matcher(path).matches())) {
      return Optional.of("the registered path does not begin with a slash or has characters that a path cannot have");
    }
    return Optional.empty();
  }

  /** Host and port as an HTTP request names them. */
  String authority() {
    final boolean usual = port == (kind == Kind.HTTPS ? 443 : 80);
    final String name = host.contains(":") ? "[" + host + "]" : host;
    return usual ? name : name + ":" + port;
  }
}
