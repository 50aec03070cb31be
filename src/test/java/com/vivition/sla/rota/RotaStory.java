package com.vivition.sla.rota;

import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.time.Amsterdam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What stories of the rota begin with: Wednesday 25 November 2026, ten o'clock; the demo's users are on duty. */
@SteeredApplication
abstract class RotaStory {

  @Autowired
  MockMvc http;
  @Autowired
  SteeredClock clock;
  @Autowired
  Rota rota;
  @Autowired
  RotaEditor editor;
  @Autowired
  RuntimeService runtime;
  @Autowired
  JdbcClient jdbc;

  private Map<DutyLine, RotaDocument> before;

  @BeforeEach
  void wednesday() {
    before = Arrays.stream(DutyLine.values()).collect(Collectors.toMap(line -> line, editor::get));
    itIs("2026-11-25 10:00");
  }

  @AfterEach
  void asItWas() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another story", true, true, true));
    jdbc.sql("delete from rota_gap").update();
    before.forEach((line, document) -> write(line, document.weeks(), document.pattern(), document.exceptions()));
    clock.release();
  }

  void itIs(String local) {
    clock.set(Amsterdam.at(local));
  }

  void write(DutyLine line, int weeks, List<PatternEntry> pattern, List<DutyException> exceptions) {
    editor.put(line, new RotaDocument(null, java.time.LocalDate.of(2026, 1, 5), weeks, pattern, exceptions), "lead");
  }
}
