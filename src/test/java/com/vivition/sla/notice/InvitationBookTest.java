package com.vivition.sla.notice;

import static com.vivition.sla.notice.Audience.OPERATOR;
import static com.vivition.sla.notice.Audience.TECHNICIAN;
import static com.vivition.sla.notice.Situation.at;
import static com.vivition.sla.notice.Writing.NAMELESS;
import static com.vivition.sla.notice.Writing.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Language;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Who has a visit in his calendar after what happened to it. */
class InvitationBookTest {

  private static final Recipient TOM = SiteVisit.reader(SiteVisit.TOM);
  private static final Recipient FEMKE = SiteVisit.reader(SiteVisit.FEMKE);
  private static final SiteVisit AGREED = SiteVisit.agreed();
  private static final SiteVisit MOVED = AGREED.moved("2026-11-16T09:00", SiteVisit.TOM);
  private static final SiteVisit HANDED_OVER = AGREED.moved("2026-11-13T14:00", SiteVisit.FEMKE);

  private InvitationBook book;

  @BeforeEach
  void anEmptyBook() throws Exception {
    final var h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:");
    final var database = new SingleConnectionDataSource(h2.getConnection(), true);
    new ResourceDatabasePopulator(migration("V10__studio"), migration("V60__visit"), migration("V62__invitation"))
        .execute(database);
    final JdbcClient sql = JdbcClient.create(database);
    sql.sql("set referential_integrity false").update();
    book = new InvitationBook(sql);
  }

  @Test
  void who_is_invited_for_the_first_time_is_told_of_no_time_before() {
    final List<Invitation> sent = book.invite(AGREED.visit(), OPERATOR, List.of(ZOE, NAMELESS));
    assertThat(sent).extracting(Invitation::person).containsExactly(ZOE, NAMELESS);
    assertThat(sent).allSatisfy(one -> {
      assertThat(one.sequence()).isZero();
      assertThat(one.cancelled()).isFalse();
      assertThat(one.start()).isEqualTo(at("2026-11-13T14:00"));
      assertThat(one.before()).isNull();
    });
  }

  @Test
  void nobody_hears_twice_of_the_same_thing() {
    book.invite(AGREED.visit(), OPERATOR, List.of(ZOE));
    assertThat(book.invite(AGREED.visit(), OPERATOR, List.of(ZOE))).isEmpty();
    assertThat(book.invite(AGREED.visit(), OPERATOR, List.of(ZOE, NAMELESS))).extracting(Invitation::person)
        .containsExactly(NAMELESS);
    book.invite(MOVED.visit(), OPERATOR, List.of(ZOE));
    assertThat(book.invite(MOVED.visit(), OPERATOR, List.of(ZOE))).isEmpty();
    // what comes late is not taken for news
    assertThat(book.invite(AGREED.visit(), OPERATOR, List.of(ZOE))).isEmpty();
    book.cancel(MOVED.cancelled().visit());
    assertThat(book.cancel(MOVED.cancelled().visit())).isEmpty();
  }

  @Test
  void a_move_has_a_higher_sequence_and_knows_what_it_replaces() {
    book.invite(AGREED.visit(), OPERATOR, List.of(ZOE));
    final Invitation move = book.invite(MOVED.visit(), OPERATOR, List.of(ZOE)).get(0);
    assertThat(move.sequence()).isEqualTo(1);
    assertThat(move.start()).isEqualTo(at("2026-11-16T09:00"));
    assertThat(move.before()).isEqualTo(at("2026-11-13T14:00"));
  }

  @Test
  void the_former_technician_is_let_go_at_the_time_he_knows_and_nobody_else_is() {
    book.invite(AGREED.visit(), OPERATOR, List.of(ZOE));
    book.invite(AGREED.visit(), TECHNICIAN, List.of(TOM));
    final SiteVisit away = AGREED.moved("2026-11-16T09:00", SiteVisit.FEMKE);
    final List<Invitation> former =
        book.withdraw(away.visit(), Map.of(OPERATOR, List.of(ZOE), TECHNICIAN, List.of(FEMKE)));
    assertThat(former).hasSize(1);
    assertThat(former.get(0).person()).isEqualTo(TOM);
    assertThat(former.get(0).cancelled()).isTrue();
    assertThat(former.get(0).sequence()).isEqualTo(1);
    assertThat(former.get(0).start()).isEqualTo(at("2026-11-13T14:00"));
    assertThat(book.withdraw(away.visit(), Map.of(OPERATOR, List.of(ZOE), TECHNICIAN, List.of(FEMKE)))).isEmpty();
  }

  @Test
  void a_technician_who_gets_the_visit_back_is_invited_anew() {
    book.invite(AGREED.visit(), TECHNICIAN, List.of(TOM));
    book.withdraw(HANDED_OVER.visit(), Map.of(TECHNICIAN, List.of(FEMKE)));
    book.invite(HANDED_OVER.visit(), TECHNICIAN, List.of(FEMKE));
    final SiteVisit back = HANDED_OVER.moved("2026-11-13T15:00", SiteVisit.TOM);
    assertThat(book.withdraw(back.visit(), Map.of(TECHNICIAN, List.of(TOM)))).extracting(Invitation::person)
        .containsExactly(FEMKE);
    final Invitation again = book.invite(back.visit(), TECHNICIAN, List.of(TOM)).get(0);
    assertThat(again.sequence()).isEqualTo(2);
    assertThat(again.before()).isNull();
  }

  @Test
  void a_cancellation_reaches_exactly_those_who_have_the_visit_in_their_calendars() {
    assertThat(book.cancel(AGREED.cancelled().visit())).isEmpty();
    book.invite(AGREED.visit(), OPERATOR, List.of(ZOE));
    book.invite(AGREED.visit(), TECHNICIAN, List.of(TOM));
    book.withdraw(HANDED_OVER.visit(), Map.of(OPERATOR, List.of(ZOE), TECHNICIAN, List.of(FEMKE)));
    book.invite(HANDED_OVER.visit(), TECHNICIAN, List.of(FEMKE));
    final List<Invitation> told = book.cancel(HANDED_OVER.cancelled().visit());
    assertThat(told).extracting(Invitation::person).containsExactlyInAnyOrder(ZOE, FEMKE);
    assertThat(told).allSatisfy(one -> assertThat(one.sequence()).isEqualTo(2));
  }

  @Test
  void a_cancellation_is_newer_than_the_invitation_whatever_the_visit_says() {
    book.invite(MOVED.visit(), OPERATOR, List.of(ZOE));
    assertThat(book.cancel(MOVED.visit()).get(0).sequence()).isEqualTo(2);
  }

  @Test
  void somebody_who_wrote_his_address_in_capitals_is_one_person() {
    book.invite(AGREED.visit(), OPERATOR, List.of(ZOE));
    final Recipient loud = new Recipient(new Mailbox("ZOE@autovenlo.example", "Zoë"), Language.EN);
    assertThat(book.invite(AGREED.visit(), OPERATOR, List.of(loud))).isEmpty();
    assertThat(book.withdraw(MOVED.visit(), Map.of(OPERATOR, List.of(loud)))).isEmpty();
    assertThat(book.invite(MOVED.visit(), OPERATOR, List.of(loud)).get(0).before()).isEqualTo(at("2026-11-13T14:00"));
  }

  private static ClassPathResource migration(String name) {
    return new ClassPathResource("db/migration/" + name + ".sql");
  }
}
