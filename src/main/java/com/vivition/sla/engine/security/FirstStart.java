package com.vivition.sla.engine.security;

import com.vivition.sla.engine.WorkerCredentials;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Before the first request is taken, on every start: groups, administrator, rights and task filters are there. What
 * exists stays as it is. Nodes that start together do it one after the other, in one transaction each.
 */
class FirstStart implements SmartInitializingSingleton {

  private final TransactionOperations transactions;
  private final JdbcClient database;
  private final AuthorizationService authorizations;
  private final Accounts accounts;
  private final TaskFilters filters;
  private final WorkerCredentials worker;

  FirstStart(TransactionOperations transactions, JdbcClient database, AuthorizationService authorizations,
      Accounts accounts, TaskFilters filters, WorkerCredentials worker) {
    this.transactions = transactions;
    this.database = database;
    this.authorizations = authorizations;
    this.accounts = accounts;
    this.filters = filters;
    this.worker = worker;
  }

  @Override
  public void afterSingletonsInstantiated() {
    transactions.executeWithoutResult(transaction -> createMissing());
  }

  private void createMissing() {
    // the engine's own row for this purpose: the next node waits here until this one has committed
    database.sql("select value_ from act_ge_property where name_ = 'startup.lock' for update")
        .query(String.class).optional();
    accounts.createMissing();
    Grant.all().forEach(grant ->
        grantGroup(grant.group(), grant.resource(), grant.resourceId(), grant.permissions()));
    for (final String filter : filters.createMissing()) {
      Grant.TASKLIST.forEach(group -> grantGroup(group, Resources.FILTER, filter, List.of(Permissions.READ)));
    }
    grantWorker();
  }

  private void grantGroup(UserGroup group, Resource resource, String resourceId, List<Permission> permissions) {
    final boolean present = authorizations.createAuthorizationQuery()
        .groupIdIn(group.id()).resourceType(resource).resourceId(resourceId).count() > 0;
    if (!present) {
      final Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setGroupId(group.id());
      save(grant, resource, resourceId, permissions);
    }
  }

  // fetching and completing external tasks need both; SecurityConfig lets the worker do nothing else with them
  private void grantWorker() {
    final boolean present = authorizations.createAuthorizationQuery().userIdIn(worker.user())
        .resourceType(Resources.PROCESS_DEFINITION).resourceId(Authorization.ANY).count() > 0;
    if (!present) {
      final Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
      grant.setUserId(worker.user());
      save(grant, Resources.PROCESS_DEFINITION, Authorization.ANY,
          List.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.UPDATE_INSTANCE));
    }
  }

  private void save(Authorization grant, Resource resource, String resourceId, List<Permission> permissions) {
    grant.setResource(resource);
    grant.setResourceId(resourceId);
    grant.setPermissions(permissions.toArray(Permission[]::new));
    authorizations.saveAuthorization(grant);
  }
}
