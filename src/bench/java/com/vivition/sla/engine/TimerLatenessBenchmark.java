package com.vivition.sla.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How late timers fire: our set-up beside the stock job executor, on the same model and with the same due times, in the
 * same run, each on an embedded database of its own. Takes about four minutes, most of it idle on purpose.
 *
 * <p>Three cases: single timers with idle time between them, many due at one instant, and timers due after a restart.
 */
public final class TimerLatenessBenchmark {

  private static final int SINGLES = 12;
  private static final Duration IDLE_BEFORE_SINGLES = Duration.ofSeconds(40);
  private static final Duration SINGLES_WITHIN = Duration.ofSeconds(100);
  private static final int WARM_UP = 100;
  private static final int BURST = 300;
  private static final int AFTER_RESTART = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(70);

  // what Camunda 7.24 has when nothing is set
  private static final List<String> STOCK = List.of(
      "camunda.bpm.job-execution.core-pool-size=3",
      "camunda.bpm.job-execution.max-pool-size=10",
      "camunda.bpm.job-execution.queue-capacity=3",
      "camunda.bpm.job-execution.max-jobs-per-acquisition=3",
      "camunda.bpm.job-execution.lock-time-in-millis=300000",
      "camunda.bpm.job-execution.backoff-time-in-millis=0",
      "camunda.bpm.job-execution.max-backoff=0",
      "camunda.bpm.job-execution.backoff-decrease-threshold=100",
      "camunda.bpm.generic-properties.properties.ensure-job-due-date-not-null=false",
      "camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=false");

  private TimerLatenessBenchmark() {}

  /** Due time by process instance, of one case on one engine. */
  private record Timers(Contender contender, Map<String, Instant> due) {

    boolean fired() {
      return due.keySet().stream().allMatch(instance -> contender.promise().warnings(instance) > 0);
    }

    List<Duration> lateness() {
      return due.entrySet().stream()
          .map(timer -> contender.promise().lateness(timer.getKey(), timer.getValue()))
          .sorted()
          .toList();
    }
  }

  /** One of the two set-ups, with its database in a file so that it can be restarted. */
  private static final class Contender {

    private final List<Class<?>> beans;
    private final List<String> settings;
    private ConfigurableApplicationContext node;

    Contender(List<Class<?>> beans, List<String> settings, Path database) {
      this.beans = beans;
      this.settings = new ArrayList<>(settings);
      this.settings.add("spring.datasource.url=jdbc:h2:file:%s;DEFAULT_NULL_ORDERING=HIGH".formatted(database));
      this.settings.add("sla.worker.enabled=false");
      this.settings.add("logging.level.root=error");
    }

    void start() {
      node = BareEngine.start(beans, settings.toArray(String[]::new));
    }

    void stop() {
      node.close();
    }

    Promise promise() {
      return new Promise(node);
    }

    Timers arm(List<Instant> dueTimes) {
      final var due = new TreeMap<String, Instant>();
      for (final Instant time : dueTimes) {
        due.put(promise().begin(time), time);
      }
      return new Timers(this, due);
    }
  }

  public static void main(String[] arguments) throws Exception {
    final Path folder = Files.createTempDirectory("timer-lateness");
    final var ours = new Contender(List.of(Promise.Beans.class), List.of(), folder.resolve("ours"));
    final var stock = new Contender(List.of(Promise.Delegates.class), STOCK, folder.resolve("stock"));
    final List<Contender> both = List.of(ours, stock);
    try {
      both.forEach(Contender::start);
      both.forEach(contender -> contender.promise().deploy());
      System.out.printf("%nLateness of timers in ms%n%-38s %8s %8s %8s %8s%n", "", "timers", "p50", "p99", "max");
      measure(both, burst(WARM_UP)); // a cold virtual machine would be measured else
      report("single, after idle time", measure(both, singles()));
      // one after the other: at full load they would compete for the processors
      report("all at one instant", List.of(
          measure(List.of(ours), burst(BURST)).get(0), measure(List.of(stock), burst(BURST)).get(0)));
      report("after a restart", measureRestart(both));
    } finally {
      both.forEach(Contender::stop);
      delete(folder);
    }
  }

  private static List<Instant> singles() {
    final var random = new Random(4);
    final Instant first = now().plus(IDLE_BEFORE_SINGLES);
    return random.longs(SINGLES, 0, SINGLES_WITHIN.toMillis()).mapToObj(first::plusMillis).toList();
  }

  private static List<Instant> burst(int timers) {
    final Instant due = now().plusSeconds(10);
    return Stream.generate(() -> due).limit(timers).toList();
  }

  private static List<Timers> measure(List<Contender> both, List<Instant> due) throws InterruptedException {
    final List<Timers> timers = both.stream().map(contender -> contender.arm(due)).toList();
    awaitAll(timers);
    return timers;
  }

  private static List<Timers> measureRestart(List<Contender> both) throws InterruptedException {
    final Instant first = now().plusSeconds(18);
    final List<Instant> due = Stream.iterate(first, time -> time.plusMillis(1700)).limit(AFTER_RESTART).toList();
    final List<Timers> timers = both.stream().map(contender -> contender.arm(due)).toList();
    both.forEach(Contender::stop);
    both.forEach(Contender::start);
    awaitAll(timers);
    return timers;
  }

  private static void awaitAll(List<Timers> timers) throws InterruptedException {
    final Instant last = timers.get(0).due().values().stream().max(Instant::compareTo).orElseThrow();
    final Instant end = last.plus(LONGEST_WAIT);
    while (now().isBefore(end) && !(now().isAfter(last) && timers.stream().allMatch(Timers::fired))) {
      Thread.sleep(500);
    }
  }

  private static void report(String title, List<Timers> timers) {
    final List<Duration> ours = timers.get(0).lateness();
    final List<Duration> stock = timers.get(1).lateness();
    System.out.println(title);
    row("  ours", ours);
    row("  stock", stock);
    System.out.printf(Locale.ROOT, "%-38s %8s %8.0f %8.0f %8.0f%n", "  stock : ours", "",
        ratio(stock, ours, 50), ratio(stock, ours, 99), ratio(stock, ours, 100));
  }

  private static void row(String name, List<Duration> lateness) {
    System.out.printf(Locale.ROOT, "%-38s %8d %8d %8d %8d%n", name, lateness.size(),
        percentile(lateness, 50), percentile(lateness, 99), percentile(lateness, 100));
  }

  private static double ratio(List<Duration> slow, List<Duration> fast, int percent) {
    return (double) percentile(slow, percent) / Math.max(1, percentile(fast, percent));
  }

  private static long percentile(List<Duration> sorted, int percent) {
    final int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
    return sorted.get(Math.max(0, index)).toMillis();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
