package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.maintenance.CheckResult;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.ItemResult;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.testing.Tells;
import com.vivition.sla.visit.VisitReport.Outcome;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What maintenance found defective is replaced, or somebody is told that it was not. */
@Tells("replace-part")
class ReplacePartProcessTest extends MaintenanceStory {

  private OrderItem item;
  private int before;

  @BeforeEach
  void maintenanceIsAgreed() {
    morning();
    item = aboutOrderOf(AMERSFOORT).items().get(0);
    agreed();
    before = incidents.openOf(AMERSFOORT).size();
  }

  @Test
  void a_part_that_is_replaced_needs_nothing_more() {
    toReplace();
    agreed();
    reports(restored(null));
    settle();
    assertThat(runs("replace-part")).isFalse();
    assertThat(incidents.openOf(AMERSFOORT)).hasSize(before);
  }

  @Test
  void a_technician_who_finds_another_cause_leaves_an_incident_behind() {
    toReplace();
    agreed();
    reports(went(Outcome.MORE_BROKEN, null, "The cable tree in the floor is burnt"));
    isReported("The cable tree in the floor is burnt");
  }

  @Test
  void a_part_that_cannot_be_had_is_not_forgotten() {
    jdbc.sql("delete from part_fit").update();
    toReplace();
    assertThat(open()).containsExactly("find-part");
    submit("planner", "find-part", "tryAgain", "NO", "note", "It is made no more");
    isReported("It is made no more");
  }

  @Test
  void what_nobody_can_replace_is_not_forgotten() {
    jdbc.sql("delete from technician_skill").update();
    toReplace();
    submit("planner", "make-visit-possible", "tryAgain", "NO", "note", "Nobody knows this type");
    isReported("Nobody knows this type");
  }

  @Test
  void two_findings_on_one_component_need_one_swap() {
    // nothing is visited yet
    jdbc.sql("delete from part_fit").update();
    final ItemResult well = well(item);
    maintained(new ItemResult(well.component(), well.plan(), well.firmware(), well.checks().stream()
        .map(check -> check.value() == null && check.photos().isEmpty()
            ? CheckResult.notOk(check.item(), "Worn out").with(FindingAct.REPLACE) : check).toList()));
    assertThat(maintenance.findings(incident)).hasSizeGreaterThan(1);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "replace-part").count()).isEqualTo(1);
    assertThat(open()).containsExactly("find-part");
  }

  private void toReplace() {
    maintained(wrong(item, FindingAct.REPLACE));
    assertThat(runs("replace-part")).isTrue();
  }

  private void isReported(String words) {
    settle();
    assertThat(runs("replace-part")).isFalse();
    assertThat(open()).isEmpty();
    final List<Incident> open = incidents.openOf(AMERSFOORT);
    assertThat(open).hasSize(before + 1);
    assertThat(open.get(before)).satisfies(reported -> {
      assertThat(reported.channel()).isEqualTo(Channel.MONITORING);
      assertThat(reported.summary()).contains(item.component());
      assertThat(reported.description()).contains("Worn out", incident, words);
    });
  }
}
