package com.vivition.sla.rota;

import static java.time.DayOfWeek.FRIDAY;

import com.vivition.sla.engine.CurrentUser;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's rota: its users are on duty from Friday to Friday. A rota that somebody wrote stays as it is. */
@Component
@Profile("demo & !worker")
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class DemoRota implements ApplicationRunner {

  private static final LocalTime HANDED_OVER = LocalTime.of(17, 0);

  private final RotaEditor editor;

  DemoRota(RotaEditor editor) {
    this.editor = editor;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    begin(DutyLine.SUPPORT, week(1, "support", "lead"), week(2, "lead", "support"));
    begin(DutyLine.TECHNICIAN, week(1, "technician"));
  }

  private void begin(DutyLine line, PatternEntry... weeks) {
    if (editor.edition(line).revision() == 0) {
      editor.put(line, new RotaDocument(null, LocalDate.of(2026, 1, 5), weeks.length, List.of(weeks), List.of()),
          CurrentUser.APPLICATION);
    }
  }

  private static PatternEntry week(int week, String... users) {
    return new PatternEntry(week, FRIDAY, HANDED_OVER, FRIDAY, HANDED_OVER, List.of(users));
  }
}
