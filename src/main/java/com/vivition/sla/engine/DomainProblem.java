package com.vivition.sla.engine;

import java.util.List;

/**
 * A refusal that its reader can act on: the message says in whole words what is wrong and what to do, and may be shown
 * as it is. Over HTTP it becomes a problem document of type {@code urn:vivition:sla:<code>}.
 */
public abstract class DomainProblem extends RuntimeException {

  /** What kind of refusal it is; over HTTP 400, 403, 404 and 409. */
  public enum Category { BAD_INPUT, FORBIDDEN, NOT_FOUND, CONFLICT }

  private final Category category;
  private final String code;
  private final String title;
  private final transient List<FieldProblem> errors;

  /**
   * @param code    the stable name of this kind of problem in kebab case, which programs may rely on
   * @param title   the same for people: always the same words for the same code
   * @param message what is wrong this time
   */
  protected DomainProblem(Category category, String code, String title, String message) {
    this(category, code, title, message, List.of());
  }

  /** A problem that can name the fields which are wrong. */
  protected DomainProblem(
      Category category, String code, String title, String message, List<FieldProblem> errors) {
    super(message);
    this.category = category;
    this.code = code;
    this.title = title;
    this.errors = List.copyOf(errors);
  }

  /** What kind of refusal it is. */
  public final Category category() {
    return category;
  }

  /** The stable name of this kind of problem. */
  public final String code() {
    return code;
  }

  /** The same for people. */
  public final String title() {
    return title;
  }

  /** The fields that are wrong; empty when the problem is not about fields. */
  public final List<FieldProblem> errors() {
    return errors;
  }
}
