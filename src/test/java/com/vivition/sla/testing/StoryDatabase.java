package com.vivition.sla.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Databases for stories that need no engine: H2, unless the JVM's stories are told {@link #onPostgres}. */
public final class StoryDatabase {

  private static final int CONNECTIONS = 30;
  private static EmbeddedPostgres postgres;

  private StoryDatabase() {
  }

  /** From now on, on a PostgreSQL that ends with the JVM. */
  public static synchronized void onPostgres() throws IOException {
    if (postgres == null) {
      postgres = EmbeddedPostgres.start();
    }
  }

  /** A database of its own with these migrations, named without their ending. */
  public static synchronized HikariDataSource with(String... migrations) {
    final HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(CONNECTIONS);
    if (postgres == null) {
      pool.setJdbcUrl("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=200"
          .formatted(UUID.randomUUID()));
      pool.setUsername("sa");
      pool.setPassword("");
    } else {
      pool.setDataSource(created("s" + UUID.randomUUID().toString().replace("-", "")));
    }
    new ResourceDatabasePopulator(Stream.of(migrations)
        .map(name -> new ClassPathResource("db/migration/" + name + ".sql")).toArray(Resource[]::new)).execute(pool);
    return pool;
  }

  private static DataSource created(String name) {
    JdbcClient.create(postgres.getPostgresDatabase()).sql("create database " + name).update();
    return postgres.getDatabase("postgres", name);
  }
}
