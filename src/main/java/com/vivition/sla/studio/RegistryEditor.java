package com.vivition.sla.studio;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes whole documents into the registry: what is not in the document is not in the registry afterwards. */
@Service
public class RegistryEditor {

  private final Validator validator;
  private final StudioRegistry registry;
  private final StudioWriter writer;

  RegistryEditor(Validator validator, StudioRegistry registry, StudioWriter writer) {
    this.validator = validator;
    this.registry = registry;
    this.writer = writer;
  }

  /**
   * Adds or replaces a customer with the operators that are the customer's own.
   *
   * @return whether the customer is new
   * @throws InvalidInput when the document breaks a rule
   */
  @Transactional
  public boolean put(Customer customer) {
    refuse(invalid(customer));
    refuse(StudioRules.brokenBy(customer));
    final boolean known = writer.lockCustomer(customer.id()).isPresent();
    refuse(takenOperators(customer.operators(), "customer", customer.id()));
    writer.write(customer, known);
    return !known;
  }

  /**
   * Adds or replaces a studio with its opening hours, agreements, components and operators. A component's wear counter
   * that is left out stays as it is; an operator's language that is left out becomes the customer's.
   *
   * @return whether the studio is new
   * @throws InvalidInput when the document breaks a rule
   */
  @Transactional
  public boolean put(Studio studio) {
    refuse(invalid(studio));
    refuse(StudioRules.brokenBy(studio));
    // the customer's lock lets two documents of the same new studio follow each other
    final Language language = writer.lockCustomer(studio.customer()).orElseThrow(() -> new InvalidInput(List.of(
        new FieldProblem("customer", "'%s' is unknown, PUT the customer first".formatted(studio.customer())))));
    refuse(takenOperators(studio.operators(), "studio", studio.id()));
    final Optional<Studio> before = registry.find(studio.id());
    writer.write(studio.completed(language, before), before.isPresent());
    return before.isEmpty();
  }

  /**
   * Replaces one component, after a swap or an upgrade, by what stands there now; its wear counter as given.
   *
   * @throws UnknownStudio when there is no such studio
   * @throws InvalidInput  when the studio has no component of that id, or the component breaks a rule
   */
  @Transactional
  public void putComponent(String studioId, Component component) {
    refuse(invalid(component));
    refuse(StudioRules.brokenBy(component));
    final Studio studio = registry.get(studioId);
    writer.lockCustomer(studio.customer());
    if (studio.component(component.id()).isEmpty()) {
      throw new InvalidInput(List.of(new FieldProblem("id", "'%s' is no component of %s".formatted(
          component.id(), studioId))));
    }
    writer.write(studioId, component, true);
  }

  private List<FieldProblem> invalid(Object document) {
    return validator.validate(document).stream()
        .map(violation -> new FieldProblem(
            violation.getPropertyPath().toString().replace(".<list element>", ""), violation.getMessage()))
        .distinct()
        .sorted(Comparator.comparing(FieldProblem::field))
        .toList();
  }

  private List<FieldProblem> takenOperators(List<Operator> operators, String ownerKind, String owner) {
    final String here = ownerKind + " " + owner;
    final List<FieldProblem> taken = new ArrayList<>();
    for (int index = 0; index < operators.size(); index++) {
      final String id = operators.get(index).id();
      final String field = "operators[%d].id".formatted(index);
      writer.ownerOf(id).filter(there -> !there.equals(here)).ifPresent(there -> taken.add(
          new FieldProblem(field, "'%s' already belongs to %s".formatted(id, there))));
    }
    return taken;
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
