package com.vivition.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every model keeps to, so that a reader gets from a box to its code in one step. */
class ModelsTest {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** The names that others rely on. */
  private static final Set<String> MESSAGES = Set.of("IncidentReported", "EmergencyCall", "OperatorReplied",
      "IncidentCorrected", "IncidentChanged", "IncidentCancelled", "IncidentMerged", "IncidentReopened", "ClockPaused",
      "ClockResumed", "StudioRestored", "StudioFailsAgain",
      // of replies to what is over
      "ReplyAfterClosing", "IncidentTakenUp",
      // of visits
      "VisitAgreed", "CallAsked", "VisitMoved", "VisitCancelled", "VisitEndangered", "VisitCalledOff", "SwapCalledOff",
      // of bugs
      "BugFixed",
      // of maintenance
      "MaintenanceDue", "MaintenanceOver", "MaintenanceTakenOver",
      // of disturbances
      "DisturbanceSuspected", "DisturbanceJoined", "DisturbanceOver", "DisturbanceLeft",
      // of problems
      "ProblemRepeated",
      // of duty
      "DutyCallAccepted", "DutyCallOver", "HandOverCalledOff",
      // of the rota
      "RotaFilled",
      // of emergency calls
      "EmergencyCallReceived",
      // of mails
      "MailNotPlaced");

  static List<Path> models() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_file_is_named_after_its_process_whose_history_lives_as_long_as_the_figures(Path file) {
    final Process process = of(read(file), Process.class).iterator().next();

    assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
    assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P730D");
    assertThat(process.getDocumentations()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void everything_that_is_done_happens_or_is_asked_has_a_name(Path file) {
    final BpmnModelInstance model = read(file);

    assertThat(of(model, Activity.class)).allSatisfy(ModelsTest::isNamed);
    assertThat(of(model, Event.class)).allSatisfy(ModelsTest::isNamed);
    assertThat(of(model, ExclusiveGateway.class)).filteredOn(gateway -> gateway.getOutgoing().size() > 1)
        .allSatisfy(question -> {
          assertThat(question.getName()).as(question.getId()).endsWith("?");
          assertThat(question.getOutgoing()).as("answers to " + question.getName()).allSatisfy(ModelsTest::isNamed);
        });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_delegate_or_a_topic_has_the_name_of_its_box(Path file) {
    final BpmnModelInstance model = read(file);
    final Stream<FlowElement> steps = Stream.concat(of(model, ServiceTask.class).stream(), of(model, BusinessRuleTask.class).stream());

    assertThat(steps).allSatisfy(step -> {
      final String topic = step.getAttributeValueNs(CAMUNDA, "topic");
      final String delegate = step.getAttributeValueNs(CAMUNDA, "delegateExpression");
      assertThat(topic == null ? delegate : topic).as(step.getName())
          .isEqualTo(topic == null ? "${" + camelCase(step.getName()) + "}" : String.join("-", words(step.getName())));
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_user_task_has_its_form_its_people_its_deadline_and_its_listeners(Path file) {
    assertThat(of(read(file), UserTask.class)).allSatisfy(task -> {
      assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
      assertThat(Path.of("forms", task.getId() + ".form")).exists();
      assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNotBlank();
      assertThat(task.getCamundaDueDate()).as(task.getId()).isNotBlank();
      assertThat(task.getCamundaPriority()).as(task.getId()).isNotBlank();
      assertThat(of(task, CamundaTaskListener.class)).as(task.getId())
          .extracting(CamundaTaskListener::getCamundaEvent).contains("create", "complete");
    });
  }

  @ParameterizedTest
  @MethodSource("models")
  void messages_have_the_names_that_others_rely_on(Path file) {
    assertThat(of(read(file), Message.class)).extracting(Message::getName).allSatisfy(name -> assertThat(MESSAGES).contains(name));
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_called_process_gets_and_gives_named_variables_only_and_the_business_key(Path file) {
    assertThat(of(read(file), CallActivity.class)).allSatisfy(call -> {
      final Collection<CamundaIn> in = of(call, CamundaIn.class);
      assertThat(in).extracting(CamundaIn::getCamundaVariables).containsOnlyNulls();
      assertThat(of(call, CamundaOut.class)).extracting(CamundaOut::getCamundaVariables).containsOnlyNulls();
      assertThat(in).extracting(CamundaIn::getCamundaBusinessKey).filteredOn(Objects::nonNull).hasSize(1);
      assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
    });
  }

  private static void isNamed(FlowElement element) {
    assertThat(element.getName()).as(element.getId()).isNotBlank();
  }

  /** "Stop the clock" becomes stopClock. */
  private static String camelCase(String name) {
    final List<String> words = words(name);
    return words.get(0) + words.stream().skip(1).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static List<String> words(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[ -]")).filter(word -> !Set.of("the", "a", "an", "of").contains(word)).toList();
  }

  private static BpmnModelInstance read(Path file) {
    return Bpmn.readModelFromFile(file.toFile());
  }

  private static <T extends ModelElementInstance> Collection<T> of(BpmnModelInstance model, Class<T> type) {
    return model.getModelElementsByType(type);
  }

  private static <T extends ModelElementInstance> Collection<T> of(org.camunda.bpm.model.bpmn.instance.BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null ? List.of()
        : element.getExtensionElements().getElementsQuery().filterByType(type).list();
  }
}
