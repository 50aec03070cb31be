package com.vivition.sla.bugfix.tracker;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * GitHub as the tracker: {@code sla.tracker.github.*}.
 *
 * @param repository    {@code owner/name}, where issues are opened; empty: no tracker
 * @param token         may read and write the repository's issues; needed where the steps are done
 * @param apiUrl        another one for an enterprise server, {@code https://host/api/v3}
 * @param timeout       how long an answer may take
 * @param webhookSecret what GitHub signs its webhook with; empty: there is no webhook
 */
@ConfigurationProperties("sla.tracker.github")
record GitHubSettings(@DefaultValue("") String repository, @DefaultValue("") String token,
    @DefaultValue("https://api.github.com") URI apiUrl, @DefaultValue("20s") Duration timeout,
    @DefaultValue("") String webhookSecret) {

  private static final Set<String> OURSELVES = Set.of("localhost", "127.0.0.1");

  GitHubSettings {
    repository = repository.strip();
    token = token.strip();
    webhookSecret = webhookSecret.strip();
    apiUrl = URI.create(apiUrl.toString().replaceAll("/+$", ""));
    if (!repository.isEmpty() && !isRepository(repository)) {
      throw new IllegalArgumentException("sla.tracker.github.repository must be owner/name");
    }
    // the token goes there with every request
    if (apiUrl.getHost() == null || !"https".equals(apiUrl.getScheme()) && !OURSELVES.contains(apiUrl.getHost())) {
      throw new IllegalArgumentException("sla.tracker.github.api-url must be an https address");
    }
    if (timeout.isNegative() || timeout.isZero()) {
      throw new IllegalArgumentException("sla.tracker.github.timeout must be above zero");
    }
  }

  static boolean isRepository(String text) {
    return text.matches("[A-Za-z0-9-]{1,100}/(?!\\.{1,2}$)[A-Za-z0-9._-]{1,90}");
  }

  @Override
  public String toString() {
    return "GitHubSettings[repository=%s, apiUrl=%s]".formatted(repository, apiUrl);
  }
}
