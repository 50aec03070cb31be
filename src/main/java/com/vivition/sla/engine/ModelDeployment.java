package com.vivition.sla.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys processes/ and forms/ as one deployment under names that are the same however the application is started;
 * unchanged files make no new version.
 */
@Component
@EngineSide
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
  private static final String NAME = "sla";

  private final RepositoryService repository;

  ModelDeployment(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    // one deployment, all or nothing: a model and its forms, bound to it, always come together
    final DeploymentBuilder deployment = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
    for (final String folder : new String[] {"processes", "forms"}) {
      for (final Resource file : files(folder)) {
        try (var content = file.getInputStream()) {
          deployment.addInputStream(folder + "/" + file.getFilename(), content);
        }
      }
    }
    final var deployed = deployment.deployWithResult();
    log.info("Models deployed as {}", deployed.getId());
  }

  private static Resource[] files(String folder) throws IOException {
    final Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.*");
    Arrays.sort(files, Comparator.comparing(Resource::getFilename));
    return files;
  }
}
