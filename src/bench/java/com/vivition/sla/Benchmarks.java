package com.vivition.sla;

import com.vivition.sla.engine.StartupBenchmark;
import com.vivition.sla.engine.TimerLatenessBenchmark;
import com.vivition.sla.maintenance.PlanDayBenchmark;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks: {@code mvn -q -Pbench test-compile exec:exec}, all of them, or those named:
 * {@code -Dbench=timers|startup|maintenance|jmh}.
 */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] names) throws Exception {
    final List<String> wanted = List.of(names.length == 0 ? new String[] {"all"} : names);
    if (wanted.contains("all") || wanted.contains("jmh")) {
      runJmh();
    }
    if (wanted.contains("all") || wanted.contains("startup")) {
      StartupBenchmark.main(names);
    }
    if (wanted.contains("all") || wanted.contains("maintenance")) {
      PlanDayBenchmark.main(names);
    }
    if (wanted.contains("all") || wanted.contains("timers")) {
      TimerLatenessBenchmark.main(names);
    }
    System.exit(0);
  }

  private static void runJmh() {
    try {
      new Runner(new OptionsBuilder().include("com\\.vivition\\.sla\\..*").build()).run();
    } catch (RunnerException | RuntimeException e) {
      System.out.println("No JMH benchmark ran: " + e.getMessage());
    }
  }
}
