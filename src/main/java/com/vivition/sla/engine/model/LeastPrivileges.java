package com.vivition.sla.engine.model;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/** What the engine grants by itself, without the right to delete: a deployment takes its running processes with it. */
class LeastPrivileges extends DefaultAuthorizationProvider {

  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
        createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
    };
  }

  @Override
  public AuthorizationEntity[] newDeployment(Deployment deployment) {
    final var caller = Context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication();
    return caller == null || caller.getUserId() == null
        ? null
        : new AuthorizationEntity[] {createGrantAuthorization(
            caller.getUserId(), null, Resources.DEPLOYMENT, deployment.getId(), Permissions.READ)};
  }
}
