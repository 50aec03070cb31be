package com.vivition.sla.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A first start")
class FirstStartTest extends SecuredApplication {

  @Autowired
  private FirstStart firstStart;

  @Test
  void the_demo_has_one_user_for_each_group_with_a_name_that_people_read() {
    final var identity = engine.getIdentityService();
    for (final UserGroup group : UserGroup.values()) {
      final String user = group == UserGroup.ADMINISTRATOR ? "admin" : group.id();
      assertThat(identity.checkPassword(user, "demo")).as(user).isTrue();
      assertThat(identity.createGroupQuery().groupMember(user).singleResult().getName()).isEqualTo(group.title());
      assertThat(identity.createUserQuery().userId(user).singleResult().getFirstName()).isNotBlank();
    }
    assertThat(identity.createUserQuery().userId("worker").count()).isZero();
  }

  @Test
  @DisplayName("of several nodes at once makes everything once")
  void together() throws Exception {
    final var filters = engine.getFilterService();
    final var ours = engine.getAuthorizationService().createAuthorizationQuery();
    filters.createFilterQuery().list().stream().filter(filter -> filter.getName().equals("x"))
        .forEach(filter -> filters.deleteFilter(filter.getId()));
    final long rights = ours.count();
    for (final Filter filter : filters.createFilterQuery().list()) {
      filters.deleteFilter(filter.getId());
    }
    final var nodes = Executors.newFixedThreadPool(4);
    try {
      final var starts = IntStream.range(0, 4).mapToObj(i -> nodes.submit(firstStart::afterSingletonsInstantiated)).toList();
      for (final var start : starts) {
        start.get();
      }
    } finally {
      nodes.shutdownNow();
    }
    assertThat(filters.createFilterQuery().count()).isEqualTo(6);
    assertThat(ours.count()).isEqualTo(rights);
  }

  @Test
  void a_grant_that_somebody_changed_stays_changed() {
    final var authorizations = engine.getAuthorizationService();
    final Authorization grant = authorizations.createAuthorizationQuery()
        .groupIdIn("planner").resourceType(Resources.APPLICATION).resourceId("tasklist").singleResult();
    grant.setPermissions(new Permissions[] {Permissions.NONE});
    authorizations.saveAuthorization(grant);
    firstStart.afterSingletonsInstantiated();
    final Authorization after = authorizations.createAuthorizationQuery()
        .groupIdIn("planner").resourceType(Resources.APPLICATION).resourceId("tasklist").singleResult();
    assertThat(after.isPermissionGranted(Permissions.ACCESS)).isFalse();
    after.setPermissions(new Permissions[] {Permissions.ACCESS});
    authorizations.saveAuthorization(after);
  }

  @Test
  void the_filter_on_duty_of_an_earlier_version_shows_each_his_own_from_now_on() {
    final var filters = engine.getFilterService();
    final Filter filter = filters.createFilterQuery().filterName("On duty").singleResult();
    final var tasks = engine.getTaskService();
    filter.setQuery(tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}").includeAssignedTasks());
    filters.saveFilter(filter);
    firstStart.afterSingletonsInstantiated();
    final TaskQueryImpl after = filters.getFilter(filter.getId()).getQuery();
    assertThat(after.getExpressions()).containsOnlyKeys("taskInvolvedUser");
  }

  @Test
  @DisplayName("without the demo there is one administrator, whose password only the owner of a file reads")
  void production(@TempDir Path folder) throws Exception {
    final Path file = folder.resolve("data/admin-password");
    final ProcessEngine empty = emptyEngine();
    try {
      final var identity = empty.getIdentityService();
      new Accounts(identity, new AdminPassword("", file), false).createMissing();
      final String password = Files.readString(file).strip();
      assertThat(password).hasSize(32);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
      assertThat(identity.checkPassword("admin", password)).isTrue();
      assertThat(identity.createUserQuery().list()).extracting("id").isEqualTo(List.of("admin"));

      new Accounts(identity, new AdminPassword("", file), false).createMissing();
      assertThat(Files.readString(file).strip()).as("started again").isEqualTo(password);
    } finally {
      empty.close();
    }
  }

  @Test
  void the_administrators_password_can_be_given_and_is_then_written_nowhere(@TempDir Path folder) {
    final Path file = folder.resolve("admin-password");
    final ProcessEngine empty = emptyEngine();
    try {
      new Accounts(empty.getIdentityService(), new AdminPassword("given-password", file), false).createMissing();
      assertThat(empty.getIdentityService().checkPassword("admin", "given-password")).isTrue();
      assertThat(file).doesNotExist();
      assertThatThrownBy(() -> new AdminPassword("short", file)).hasMessageContaining("SLA_ADMIN_PASSWORD");
    } finally {
      empty.close();
    }
  }

  private static ProcessEngine emptyEngine() {
    final var settings = (ProcessEngineConfigurationImpl)
        ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration();
    settings.setGeneralResourceWhitelistPattern("[a-zA-Z0-9-]+");
    settings.setProcessEngineName("empty" + UUID.randomUUID().toString().replace("-", ""));
    settings.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
    return settings.buildProcessEngine();
  }
}
