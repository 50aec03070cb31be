package com.vivition.sla.engine.model;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.exception.NotValidException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks through models before they are deployed and refuses those that bring code of their own: scripts, class names,
 * foreign forms, decision tables in another language than FEEL. All findings are told at once, each with its element.
 */
class ModelRules implements Deployer {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  private static final Set<String> FEEL = Set.of(
      "feel", "http://www.omg.org/spec/FEEL/20140401", "https://www.omg.org/spec/DMN/20191111/FEEL/",
      "http://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20211108/FEEL/");

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    final List<String> problems = new ArrayList<>();
    for (final ResourceEntity resource : deployment.getResources().values()) {
      look(resource, problems);
    }
    if (!problems.isEmpty()) {
      throw new NotValidException("Not deployed. " + String.join(" ", problems));
    }
  }

  private static void look(ResourceEntity resource, List<String> problems) {
    final String name = resource.getName();
    if (name.endsWith(".bpmn") || name.endsWith("bpmn20.xml")) {
      walk(root(resource), new Finder(name, problems)::bpmn);
    } else if (name.endsWith(".dmn") || name.endsWith("dmn11.xml") || name.endsWith("dmn10.xml")) {
      walk(root(resource), new Finder(name, problems)::dmn);
    } else if (name.endsWith(".cmmn") || name.endsWith("cmmn10.xml") || name.endsWith("cmmn11.xml")) {
      problems.add("%s: case models (CMMN) are not used here; draw a process.".formatted(name));
    }
  }

  private static Element root(ResourceEntity resource) {
    try {
      final var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      final var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(resource.getBytes())).getDocumentElement();
    } catch (Exception e) {
      throw new NotValidException("Not deployed. %s is no readable XML: %s".formatted(resource.getName(), e.getMessage()));
    }
  }

  private static void walk(Element element, java.util.function.Consumer<Element> look) {
    look.accept(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element childElement) {
        walk(childElement, look);
      }
    }
  }

  /** What is wrong with one element of one file. */
  private record Finder(String file, List<String> problems) {

    void bpmn(Element element) {
      final boolean camunda = CAMUNDA.equals(element.getNamespaceURI());
      switch (element.getLocalName()) {
        case "scriptTask" -> report(element, "is a script task", "use a service task with a delegate expression");
        case "script" -> {
          if (camunda) {
            report(element, "has a script", "use an expression or a delegate");
          }
        }
        case "connector" -> report(element, "uses a connector", "use an external task");
        case "formData", "formProperty" -> report(element, "has a generated form", "use camunda:formRef and a file in forms/");
        case "constraint" -> report(element, "has a form validator", "use camunda:formRef");
        default -> { }
      }
      if (camunda && element.hasAttribute("class")) {
        report(element, "names a class", "use a delegate expression");
      }
      for (final String attribute : List.of("class", "variableMappingClass", "formHandlerClass")) {
        if (element.hasAttributeNS(CAMUNDA, attribute)) {
          report(element, "names a class (camunda:%s)".formatted(attribute), "use a delegate expression");
        }
      }
      if (element.hasAttributeNS(CAMUNDA, "formKey")) {
        report(element, "has a form key, which may lead anywhere", "use camunda:formRef and a file in forms/");
      }
      final String type = element.getAttributeNS(CAMUNDA, "type");
      if (!type.isEmpty() && !type.equals("external")) {
        report(element, "is of type '%s'".formatted(type), "use an external task or a delegate expression");
      }
      final boolean condition = element.getLocalName().equals("conditionExpression") || element.getLocalName().equals("condition");
      final String language = element.getAttribute("language");
      if (condition && (!language.isEmpty() && !language.equals("juel") || element.hasAttributeNS(CAMUNDA, "resource"))) {
        report(element, "has a script as condition", "use an expression");
      }
    }

    void dmn(Element element) {
      final String language = element.getAttribute("expressionLanguage");
      if (!language.isEmpty() && !FEEL.contains(language) && !FEEL.contains(language.toLowerCase(java.util.Locale.ROOT))) {
        report(element, "is written in '%s'".formatted(language), "use FEEL");
      }
    }

    private void report(Element element, String what, String instead) {
      problems.add("%s: '%s' %s; %s.".formatted(file, idOf(element), what, instead));
    }

    // extension elements have no id: the nearest element of the picture has
    private static String idOf(Element element) {
      for (Node node = element; node instanceof Element candidate; node = node.getParentNode()) {
        if (!candidate.getAttribute("id").isEmpty()) {
          return candidate.getAttribute("id");
        }
      }
      return element.getLocalName();
    }
  }
}
