package com.vivition.sla;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vivition.sla.engine.EngineSide;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may know whom. */
@AnalyzeClasses(packages = "com.vivition.sla", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule time_and_agreement_are_pure = noClasses().that()
      .resideInAnyPackage("com.vivition.sla.time..", "com.vivition.sla.agreement..")
      .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..", "java.sql..", "jakarta..");

  @ArchTest
  static final ArchRule time_knows_nothing_of_ours = noClasses().that().resideInAPackage("com.vivition.sla.time..")
      .should().dependOnClassesThat(inSlaBut("com.vivition.sla.time"));

  @ArchTest
  static final ArchRule agreement_knows_time_only = noClasses().that().resideInAPackage("com.vivition.sla.agreement..")
      .should().dependOnClassesThat(inSlaBut("com.vivition.sla.agreement", "com.vivition.sla.time"));

  @ArchTest
  static final ArchRule engine_knows_no_feature_but_time_and_agreement = noClasses().that()
      .resideInAPackage("com.vivition.sla.engine..")
      .should().dependOnClassesThat(inSlaBut("com.vivition.sla.engine", "com.vivition.sla.agreement", "com.vivition.sla.time"));

  @ArchTest
  static final ArchRule features_know_each_other_in_one_direction =
      slices().matching("com.vivition.sla.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_engine_touches_what_the_engine_keeps_to_itself = noClasses().that()
      .resideOutsideOfPackage("com.vivition.sla.engine..")
      .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..");

  /** "Now" comes from the injected clock, so that a test can say what time it is. */
  @ArchTest
  static final ArchRule now_comes_from_the_clock = noClasses().that()
      .doNotHaveFullyQualifiedName("com.vivition.sla.engine.ClockConfiguration")
      .should().callMethod(Instant.class, "now")
      .orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDate.class, "now", ZoneId.class)
      .orShould().callMethod(LocalTime.class, "now").orShould().callMethod(LocalDateTime.class, "now")
      .orShould().callMethod(OffsetDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
      .orShould().callMethod(ZonedDateTime.class, "now", ZoneId.class)
      .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
      .orShould().callMethod(Clock.class, "system", ZoneId.class)
      .orShould().callMethod(System.class, "currentTimeMillis")
      .orShould().callConstructor(Date.class);

  /** A stream from a query keeps its connection until it is closed: two dozen forgotten ones, and the node stands still. */
  @ArchTest
  static final ArchRule queries_are_read_to_their_end = noClasses()
      .should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

  /** Spring takes two profiles on one class as either of the two. */
  @ArchTest
  static final ArchRule what_is_engine_side_has_no_other_profile = noClasses().that().areAnnotatedWith(EngineSide.class)
      .should().beAnnotatedWith(Profile.class);

  private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inSlaBut(String... known) {
    return com.tngtech.archunit.base.DescribedPredicate.describe("of ours but " + String.join(", ", known),
        type -> type.getPackageName().startsWith("com.vivition.sla.")
            && java.util.Arrays.stream(known).noneMatch(type.getPackageName()::startsWith));
  }
}
