package com.vivition.sla.visit;

import static com.vivition.sla.time.Amsterdam.at;
import static com.vivition.sla.visit.Sample.CAMERA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

class DemoVisitsTest extends VisitStory {

  @Autowired
  private PartRows rows;

  @BeforeEach
  void load() throws IOException {
    new DemoVisits(technicians, rows, parts, Jackson2ObjectMapperBuilder.json().build()).run(null);
  }

  @Test
  void fiveTechniciansGoOutAndOneOfThemCanLogIn() {
    assertThat(technicians.all()).hasSize(5).extracting(Technician::id).contains("technician");
    assertThat(rows.locations()).hasSize(5);
  }

  @Test
  void aSecondStartChangesNothing() throws IOException {
    stock.reserve("INC-1", CAMERA, Sample.AMERSFOORT);
    final var before = jdbc.sql("select * from part order by id").query().listOfRows();
    load();
    assertThat(jdbc.sql("select * from part order by id").query().listOfRows()).isEqualTo(before);
  }

  @Test
  void ofOnePartThereIsNoneInStock() {
    final Component turntable =
        new Component("turntable-1", ComponentType.TURNTABLE, "Rotaris", "T-3500", null, null, null, null, null);
    assertThatThrownBy(() -> stock.reserve("INC-1", turntable, Sample.AMERSFOORT)).isInstanceOf(NoPartInStock.class);
    assertThat(stock.order("INC-1", turntable, Sample.AMERSFOORT, null).location().id()).isEqualTo("warehouse-utrecht");
    assertThat(stock.shortages()).containsExactly(new Shortage("warehouse-utrecht", "rotaris-t-drive", 1, 0, 1));
  }

  @Test
  void aCameraInAmersfoortIsSwappedThisMorning() {
    stock.reserve("INC-1", CAMERA, Sample.AMERSFOORT);
    final Offer offer = visits.offer(VisitRequest.swap(
        "INC-1", "amersfoort-1", "camera-1", at("2026-11-23 13:00")));
    assertThat(offer.noneKeepsDeadline()).isFalse();
    assertThat(offer.slots()).hasSize(5).first().matches(OfferedSlot::keepsDeadline);
  }
}
