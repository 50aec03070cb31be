package com.vivition.sla.engine.security;

import com.vivition.sla.engine.WorkerCredentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Logs people in against the engine's own users; their groups become their authorities. Each wrong password makes the
 * engine refuse that user for longer, up to a minute.
 */
class EngineLogin implements AuthenticationProvider {

  /** The authority of the technical user, which is no group. */
  static final String WORKER = "worker-only";

  private final IdentityService identity;
  private final WorkerCredentials worker;

  EngineLogin(IdentityService identity, WorkerCredentials worker) {
    this.identity = identity;
    this.worker = worker;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    final String user = attempt.getName();
    final String password = String.valueOf(attempt.getCredentials());
    if (user.equals(worker.user())) {
      return workerToken(password);
    }
    // a control character is nobody's, and PostgreSQL refuses to look for one
    if (user.isBlank() || user.chars().anyMatch(Character::isISOControl) || !identity.checkPassword(user, password)) {
      throw new BadCredentialsException("Wrong user or password.");
    }
    return token(user, groupsOf(user));
  }

  // the worker is in no user list: he cannot log in elsewhere, and guessing at him locks nothing
  private Authentication workerToken(String password) {
    final boolean right = MessageDigest.isEqual(
        worker.password().getBytes(StandardCharsets.UTF_8), password.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      throw new BadCredentialsException("Wrong user or password.");
    }
    return token(worker.user(), List.of(WORKER));
  }

  /** A caller known by the web applications' session; null when his account is gone, or bears the worker's name. */
  Authentication trusted(String user) {
    final boolean known = !user.equals(worker.user()) && identity.createUserQuery().userId(user).count() == 1;
    return known ? token(user, groupsOf(user)) : null;
  }

  private List<String> groupsOf(String user) {
    return identity.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
  }

  private static Authentication token(String user, List<String> groups) {
    return UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.createAuthorityList(groups));
  }

  @Override
  public boolean supports(Class<?> attempt) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
  }
}
