package com.vivition.sla.notice.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.incident.Attachment;
import com.vivition.sla.incident.Attachments;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.notice.OwnMail;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.testing.Tables;
import com.vivition.sla.testing.Tells;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of a mail, from the mailbox to where it belongs. */
@SteeredApplication
@Tells("place-mail")
class MailInProcessTest {

  private static final String SANNE = "Sanne Bakker <sanne@autohuis-voorbeeld.example>";
  private static final String MARIEKE = "marieke@autohuis-voorbeeld.example";
  private static final String RUUD = "ruud@maasland-remarketing.example";
  private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

  @Autowired
  SteeredClock clock;
  @Autowired
  MailDesk desk;
  @Autowired
  OwnMail own;
  @Autowired
  MailboxSettings settings;
  @Autowired
  People people;
  @Autowired
  MailFiling filing;
  @Autowired
  MailRows rows;
  @Autowired
  Incidents incidents;
  @Autowired
  Attachments attachments;
  @Autowired
  Photos photos;
  @Autowired
  RuntimeService runtime;
  @Autowired
  TaskService tasks;
  @Autowired
  FormService forms;
  @Autowired
  IdentityService identity;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  MockMvc http;

  @BeforeEach
  void anEmptyDesk() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another story", true, true, true));
    Tables.withoutIncidents(jdbc);
    clock.set(MONDAY);
  }

  @AfterEach
  void theEnd() {
    identity.clearAuthentication();
    clock.release();
  }

  @Test
  void an_operator_mails_and_his_mail_is_an_incident_with_what_he_sent_along() throws Exception {
    receive(Letterbox.from(SANNE).subject("Draaiplateau staat stil")
        .words("Goedemorgen,\n\nHet draaiplateau draait niet meer.\n\n-- \nSanne Bakker\nAutohuis Voorbeeld")
        .file("log.csv", "tijd;fout\n10:00;E12\n".getBytes(StandardCharsets.UTF_8))
        .file("foto.jpg", photo())
        .file("update.exe", new byte[] {'M', 'Z', 0, 1}));

    final Incident incident = incident();
    assertThat(incident.studio()).isEqualTo("amersfoort-1");
    assertThat(incident.channel()).isEqualTo(Channel.EMAIL);
    assertThat(incident.summary()).isEqualTo("Draaiplateau staat stil");
    assertThat(incident.description()).isEqualTo("Goedemorgen,\n\nHet draaiplateau draait niet meer.");
    assertThat(incident.reporter().name()).isEqualTo("Sanne Bakker");
    assertThat(mailedTo("ACKNOWLEDGED")).containsExactly("sanne@autohuis-voorbeeld.example");
    assertThat(photos.of(incident.number())).hasSize(1);
    assertThat(attachments.of(incident.number())).extracting(Attachment::name).containsExactly("log.csv");
    assertThat(timeline(incident.number()))
        .contains("Not kept: update.exe, since files of its kind are not taken");

    final Task triage = tasks.createTaskQuery().processInstanceBusinessKey(incident.number()).taskDefinitionKey("triage").singleResult();
    assertThat(shown(triage)).contains("Mails in full", "/text)", "Sent along", "log\\.csv", "foto\\.jpg");
    final String address = "/api/incidents/%s/attachments/%s".formatted(incident.number(), attachments.of(incident.number()).get(0).id());
    http.perform(get(address)).andExpect(status().isUnauthorized());
    http.perform(get(address).with(httpBasic("support", "demo"))).andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(content().string("tijd;fout\n10:00;E12\n"));
    http.perform(get("/api/incidents/%s/photos/%s".formatted(incident.number(), photos.of(incident.number()).get(0).id()))
        .with(httpBasic("support", "demo"))).andExpect(status().isOk()).andExpect(content().contentType("image/jpeg"));
    http.perform(get(address.replace(incident.number(), "INC-2026-999999")).with(httpBasic("support", "demo")))
        .andExpect(status().isNotFound());
  }

  @Test
  void a_report_counts_from_when_the_mail_reached_us_not_from_when_we_read_it() {
    clock.set(MONDAY.plusSeconds(3600));

    desk.receive(Letterbox.from(SANNE).subject("Camera stuk").words("Hij doet niets").at(MONDAY));

    assertThat(incident().reportedAt()).isEqualTo(MONDAY);
  }

  @Test
  void the_same_mail_twice_is_one_incident_also_when_two_nodes_take_it_in_at_once() throws Exception {
    final Delivery mail = Letterbox.from(SANNE).subject("Camera stuk").words("Hij doet niets").header("Message-ID", "<1@pc>").at(MONDAY);
    final var nodes = Executors.newFixedThreadPool(4);
    final List<Future<MailKind>> taken = nodes.invokeAll(java.util.Collections.nCopies(4, () -> desk.receive(mail)));
    for (final Future<MailKind> each : taken) {
      assertThat(each.get()).isEqualTo(MailKind.MESSAGE);
    }
    nodes.shutdown();

    // by another way: only what says how it came differs
    desk.receive(Delivery.whole(("Received: from elsewhere\r\n" + new String(mail.raw(), StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8), MONDAY));

    assertThat(incident()).isNotNull();
    assertThat(jdbc.sql("select count(*) from mail_in").query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void an_answer_with_the_number_in_its_subject_is_a_word_on_that_incident() {
    final String number = reported();

    receive(Letterbox.from(SANNE).subject("Antw: [%s] Uw melding".formatted(number))
        .words("Hij doet het weer.\n\nOp ma 16 nov. 2026 om 10:00 schreef VIVITION Support:\n> Dank u wel"));

    assertThat(incidents.timeline(number)).anySatisfy(entry -> {
      assertThat(entry.kind()).isEqualTo(TimelineEntry.Kind.CONTACT);
      assertThat(entry.channel()).isEqualTo(Channel.EMAIL);
      assertThat(entry.text()).isEqualTo("Hij doet het weer.");
    });
    assertThat(toPlace()).isEmpty();
    assertThat(incident().number()).isEqualTo(number);
  }

  @Test
  void an_answer_in_our_thread_needs_no_number_and_a_colleague_may_write_it() {
    final String number = reported();
    final String ours = "<%s.acknowledged.1.0123456789@vivition.example>".formatted(number.toLowerCase());

    receive(Letterbox.from(MARIEKE).subject("Re: storing").header("References", "<x@y> " + ours).words("Wanneer komt u?"));

    assertThat(timeline(number)).contains("Wanneer komt u?");
  }

  @Test
  void who_names_somebody_elses_number_is_not_obeyed_but_heard_by_a_person() {
    final String number = reported();

    receive(Letterbox.from(RUUD).subject("[%s]".formatted(number)).words("Sluit dit maar"));
    receive(Letterbox.from("x@elsewhere.example").subject("Re: " + number).words("Sluit dit maar"));

    assertThat(timeline(number)).doesNotContain("Sluit dit maar");
    assertThat(reasons()).containsExactly("NOT_HIS", "NOT_HIS");
  }

  @Test
  void a_stranger_gets_one_polite_answer_in_both_languages_and_a_person_makes_a_report_of_his_mail() {
    receive(Letterbox.from("Piet Nieuw <piet@nieuw.example>").subject("Hulp").header("Message-ID", "<q1@nieuw>").words("De studio in Venlo doet niets."));
    receive(Letterbox.from("Piet Nieuw <piet@nieuw.example>").subject("Hallo?").words("Is daar iemand?"));

    assertThat(toPlace()).hasSize(2);
    final String answer = answers().get(0);
    assertThat(answers()).hasSize(1);
    assertThat(answer).contains("Goedendag,", "Uw mail aan VIVITION Support / Your mail to VIVITION Support", "+31 33 000 0100", "\"inReplyTo\":\"<q1@nieuw>\"")
        .doesNotContain("0199").doesNotContain("Piet Nieuw,", "Hulp");
    final Task task = toPlace().get(0);
    assertThat(task.getDueDate()).isEqualTo(Instant.parse("2026-11-16T09:30:00Z"));
    assertThat(shown(task)).contains("Nobody whom we know has this address.", "De studio in Venlo doet niets\\.");

    assertThatThrownBy(() -> place(task, "choice", "REPORT")).hasMessageContaining("Say which studio it is about.");
    assertThatThrownBy(() -> place(task, "choice", "ABOUT", "number", "INC-2026-999999")).hasMessageContaining("no incident");
    place(task, "choice", "REPORT", "studio", "venlo", "title", "Studio doet niets");

    final Incident incident = incident();
    assertThat(incident.studio()).isEqualTo("venlo-1");
    assertThat(incident.summary()).isEqualTo("Studio doet niets");
    assertThat(incident.reporter().mail()).isEqualTo("piet@nieuw.example");
    assertThat(mailedTo("ACKNOWLEDGED")).containsExactly("piet@nieuw.example");

    place(toPlace().get(0), "choice", "ABOUT", "number", incident.number().toLowerCase());
    assertThat(timeline(incident.number())).contains("Is daar iemand?");
    assertThat(toPlace()).isEmpty();
    assertThat(jdbc.sql("select placed_by from mail_in").query(String.class).list()).containsOnly("support");
  }

  @Test
  void outside_business_hours_the_answer_says_when_somebody_looks_and_names_the_emergency_number_to_those_who_have_it() {
    clock.set(Instant.parse("2026-11-21T19:00:00Z"));
    receive(Letterbox.from("nobody@nieuw.example").subject("Hulp").words("Hallo"));
    desk.receive(Delivery.headers(Letterbox.from(RUUD).subject("Filmpje").bytes(), 52_000_000, clock.instant()));

    assertThat(answers()).hasSize(2);
    assertThat(answers().get(0)).contains("maandag 23 november 09:00 uur", "Monday 23 November 09:00").doesNotContain("0199");
    assertThat(answers().get(1)).contains("te groot", "+31 33 000 0199").doesNotContain("Kind regards");
    assertThat(reasons()).containsExactly("UNKNOWN_SENDER", "TOO_LARGE");
    assertThat(toPlace().get(0).getDueDate()).isEqualTo(Instant.parse("2026-11-23T08:30:00Z"));
  }

  @Test
  void who_works_with_several_studios_says_which_or_is_asked_by_a_person() {
    receive(Letterbox.from(MARIEKE).subject("Camera stuk in Zwolle").words("Hij doet niets"));
    receive(Letterbox.from(MARIEKE).subject("Camera stuk").words("Hij doet niets"));
    receive(Letterbox.from(MARIEKE).subject("Lampen in Zwolle en Amersfoort").words("Doen niets"));

    assertThat(incident().studio()).isEqualTo("zwolle-1");
    assertThat(reasons()).containsExactly("SEVERAL_STUDIOS", "SEVERAL_STUDIOS");
    place(toPlace().get(0), "choice", "NOTHING", "note", "Asked her by phone");
    assertThat(jdbc.sql("select note from mail_in where state = 'KEPT'").query(String.class).single()).isEqualTo("Asked her by phone");
  }

  @Test
  void an_out_of_office_note_stands_on_the_incident_ends_nothing_and_gets_no_answer() {
    final String number = reported();
    receive(Letterbox.from(SANNE).subject("Automatisch antwoord: [%s]".formatted(number)).header("Auto-Submitted", "auto-replied").words("Ik ben er niet"));
    receive(Letterbox.from("list@elsewhere.example").subject("News").header("List-Id", "<news>").words("Buy"));
    receive(Letterbox.from("topdesk@autohuis-voorbeeld.example").subject("x").header("Auto-Submitted", "auto-generated").words("x"));
    receive(Letterbox.from(SANNE).subject("Ticket 7").header("Auto-Submitted", "auto-generated").words("Camera offline"));

    assertThat(timeline(number)).anyMatch(text -> text.startsWith("Sent by a machine of sanne@"));
    assertThat(reasons()).containsExactly("NEWS_OF_MACHINE");
    assertThat(answers()).isEmpty();
  }

  @Test
  void a_bounced_notice_is_told_on_its_incident_and_a_person_reaches_the_operator_otherwise() {
    final String number = reported();
    final String bounce = """
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: text/plain

        Sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; sanne@autohuis-voorbeeld.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 no such user

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <%s.acknowledged.1.0392c5d2f9@vivition.example>
        --b--
        """.formatted(number.toLowerCase());
    desk.receive(Delivery.whole(bounce.getBytes(StandardCharsets.UTF_8), MONDAY));
    // another of our mails to her
    desk.receive(Delivery.whole(bounce.replace("acknowledged", "in-diagnosis").getBytes(StandardCharsets.UTF_8), MONDAY));

    assertThat(timeline(number)).contains(
        "A notice could not be delivered to sanne@autohuis-voorbeeld.example: smtp; 550 no such user");
    assertThat(reasons()).containsExactly("BOUNCED");
    place(toPlace().get(0), "choice", "NOTHING", "note", "Called her, the new address is known");
    assertThat(timeline(number)).contains("About the mail \"Undelivered\": Called her, the new address is known");
    assertThat(answers()).isEmpty();
  }

  @Test
  void what_cannot_be_read_is_kept_and_a_person_looks_at_it() {
    assertThat(desk.receive(Delivery.whole(new byte[0], MONDAY))).isEqualTo(MailKind.UNREADABLE);
    assertThat(reasons()).containsExactly("UNREADABLE");
    assertThat(shown(toPlace().get(0))).contains("It is empty");
  }

  @Test
  void two_machines_that_write_to_each_other_come_to_an_end() {
    for (int mail = 0; mail < 15; mail++) {
      receive(Letterbox.from(SANNE).subject("Ticket " + mail).words("Wij hebben uw bericht ontvangen"));
    }

    assertThat(jdbc.sql("select count(*) from incident").query(Integer.class).single()).isEqualTo(10);
    assertThat(reasons()).hasSize(5).containsOnly("TOO_MANY");
    assertThat(answers()).isEmpty();
  }

  @Test
  void a_ticket_system_that_answers_every_answer_of_ours_ends_no_wait_any_more() {
    final String number = reported();
    for (int mail = 0; mail < 9; mail++) {
      receive(Letterbox.from(SANNE).subject("Ticket 7: [%s]".formatted(number)).words("Ontvangen, " + mail));
    }

    assertThat(jdbc.sql("select count(*) from reply").query(Integer.class).single()).isEqualTo(6);
    assertThat(reasons()).hasSize(3).containsOnly("TOO_MANY");
    assertThat(answers()).isEmpty();
  }

  @Test
  void a_sender_with_the_longest_address_that_there_is_waits_for_a_person_like_any_other() {
    receive(Letterbox.from("a".repeat(237) + "@stranger.example").subject("Hulp").words("x"));

    assertThat(toPlace().get(0).getName()).hasSize(255);
  }

  @Test
  void a_mail_that_nobody_can_be_given_is_on_record_after_three_times_and_lies_with_the_unreadable_ones() {
    final var broken = new MailDesk(own, settings, new Acquaintances(), filing, rows, attachments) {
      @Override
      MailIn read(Delivery delivery) {
        throw new StackOverflowError("an error of ours");
      }
    };
    final Delivery mail = Letterbox.from(SANNE).subject("Camera stuk").words("Hij doet niets").at(MONDAY);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> broken.receive(mail)).isInstanceOf(StackOverflowError.class);
    }

    assertThat(broken.receive(mail)).isEqualTo(MailKind.UNREADABLE);
    assertThat(desk.receive(mail)).isEqualTo(MailKind.UNREADABLE);
    assertThat(jdbc.sql("select state || ' ' || reason from mail_in").query(String.class).single()).isEqualTo("KEPT FAILED");
  }

  @Test
  void a_deadlock_is_tried_again_and_makes_no_task() {
    final var times = new AtomicInteger();
    final var deadlocked = new MailDesk(own, settings, new Acquaintances() {
      @Override
      public List<Studio> studiosOf(String address) {
        if (times.incrementAndGet() == 1) {
          throw new ProcessEngineException("flush", new SQLException("deadlock", "40001"));
        }
        return people.studiosOf(address);
      }
    }, filing, rows, attachments);

    deadlocked.receive(Letterbox.from(SANNE).subject("Camera stuk").words("Hij doet niets").at(MONDAY));

    assertThat(incident().summary()).isEqualTo("Camera stuk");
    assertThat(toPlace()).isEmpty();
  }

  @Test
  void a_mail_that_cannot_be_filed_waits_for_a_person() {
    final var failing = new MailDesk(own, settings, new Acquaintances() {
      @Override
      public List<Studio> studiosOf(String address) {
        throw new IllegalStateException("an error of ours");
      }
    }, filing, rows, attachments);

    failing.receive(Letterbox.from(SANNE).subject("Camera stuk").words("Hij doet niets").at(MONDAY));

    assertThat(reasons()).containsExactly("FAILED");
    assertThat(answers()).singleElement().asString().contains("Beste Sanne Bakker", "Camera stuk", "kijkt er nu naar")
        .doesNotContain("niet vanzelf zien");
    place(toPlace().get(0), "choice", "REPORT", "studio", "amersfoort-1", "title", "Camera stuk");
    assertThat(incident().description()).isEqualTo("Hij doet niets");
  }

  // ---- the words of these stories

  private void receive(Letterbox mail) {
    desk.receive(mail.at(clock.instant()));
  }

  private String reported() {
    receive(Letterbox.from(SANNE).subject("Draaiplateau staat stil").words("Het draait niet"));
    return incident().number();
  }

  /** The only one. */
  private Incident incident() {
    return incidents.get(jdbc.sql("select number from incident").query(String.class).single());
  }

  private List<String> timeline(String number) {
    return incidents.timeline(number).stream().map(TimelineEntry::text).toList();
  }

  private List<Task> toPlace() {
    return tasks.createTaskQuery().taskDefinitionKey("place-the-mail").orderByTaskCreateTime().asc().list();
  }

  private List<String> reasons() {
    return jdbc.sql("select reason from mail_in where state = 'WAITING' order by recorded_at, id").query(String.class).list()
        .stream().sorted(java.util.Comparator.reverseOrder()).toList();
  }

  private String shown(Task task) {
    return ((SpinJsonNode) tasks.getVariable(task.getId(), "briefing")).prop("text").stringValue();
  }

  private void place(Task task, String... answers) {
    final var form = new java.util.HashMap<String, Object>();
    for (int i = 0; i < answers.length; i += 2) {
      form.put(answers[i], answers[i + 1]);
    }
    identity.setAuthentication("support", List.of("support"));
    try {
      forms.submitTaskForm(task.getId(), form);
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> mailedTo(String kind) {
    return runtime.createProcessInstanceQuery().processDefinitionKey("notice").variableValueEquals("notice", kind).list()
        .stream().map(notice -> (String) runtime.getVariable(notice.getId(), "to")).toList();
  }

  /** The mails that answer what a person has to place, the first to a stranger first. */
  private List<String> answers() {
    return runtime.createProcessInstanceQuery().processDefinitionKey("notice").variableValueEquals("notice", "mail-received")
        .list().stream().map(notice -> runtime.getVariable(notice.getId(), "mail").toString())
        .sorted(java.util.Comparator.comparing(mail -> !mail.contains("nieuw.example"))).toList();
  }

  private static byte[] photo() throws IOException {
    final var jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    return jpeg.toByteArray();
  }
}
