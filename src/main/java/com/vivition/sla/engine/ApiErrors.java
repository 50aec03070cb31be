package com.vivition.sla.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.vivition.sla.agreement.ClockRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Makes every error of the API a problem document (RFC 9457) that says what to do, with a type that programs may rely
 * on ({@code urn:vivition:sla:<code>}) and the wrong fields as {@code errors}. Pages get their error page instead.
 */
@RestControllerAdvice
class ApiErrors extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

  static boolean isApi(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
  }

  @ExceptionHandler
  ResponseEntity<Object> refused(DomainProblem problem, WebRequest request) {
    final HttpStatus status = switch (problem.category()) {
      case BAD_INPUT -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
    };
    return answer(problem, request, new HttpHeaders(),
        document(status, problem.code(), problem.title(), problem.getMessage(), problem.errors()));
  }

  /** A rule of the clock forbids it (R4, R7, R8, R10). */
  @ExceptionHandler
  ResponseEntity<Object> refused(ClockRefused problem, WebRequest request) {
    final HttpStatus status = switch (problem.code()) {
      case NEEDS_LEAD -> HttpStatus.FORBIDDEN;
      case NEEDS_REASON, NEEDS_NAME, NOT_A_REASON, IN_THE_FUTURE, BEFORE_THE_REPORT, BACKDATED, NOTHING_TO_DO ->
          HttpStatus.BAD_REQUEST;
      default -> HttpStatus.CONFLICT;
    };
    final String code = problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return answer(problem, request, new HttpHeaders(),
        document(status, code, "The clock does not allow it", problem.getMessage(), List.of()));
  }

  @ExceptionHandler({DuplicateKeyException.class, ConcurrencyFailureException.class, OptimisticLockingException.class})
  ResponseEntity<Object> changedMeanwhile(Exception problem, WebRequest request) {
    return answer(problem, request, new HttpHeaders(), document(HttpStatus.CONFLICT, "changed-meanwhile",
        "Changed meanwhile", "Somebody else changed the same at the same moment. Look again, then repeat.", List.of()));
  }

  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception problem, WebRequest request) throws Exception {
    // security answers these itself, and a page has its error page
    if (problem instanceof AccessDeniedException || problem instanceof AuthenticationException
        || !isApi(((ServletWebRequest) request).getRequest())) {
      throw problem;
    }
    log.error("{} failed", request.getDescription(false), problem);
    return answer(problem, request, new HttpHeaders(), document(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error",
        "Internal error", "Something went wrong on our side; it is in the log. Please try again later.", List.of()));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    final Throwable cause = problem.getCause();
    if (NestedExceptionUtils.getMostSpecificCause(problem) instanceof BodyTooLarge large) {
      return answer(problem, request, headers,
          document(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", "Body too large", large.getMessage(), List.of()));
    }
    if (cause != null && cause.getCause() instanceof DomainProblem refusal) {
      return refused(refusal, request);
    }
    return cause instanceof JsonProcessingException json
        ? invalid(problem, request, headers, List.of(JsonProblems.of(json)))
        : invalid(problem, request, headers, List.of(new FieldProblem("", "The body is missing or cannot be read")));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return invalid(problem, request, headers,
        problem.getBindingResult().getAllErrors().stream().map(ApiErrors::field).toList());
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (problem.isForReturnValue()) {
      return super.handleHandlerMethodValidationException(problem, headers, status, request);
    }
    return invalid(problem, request, headers, problem.getParameterValidationResults().stream()
        .flatMap(result -> result.getResolvableErrors().stream().map(error -> error instanceof FieldError field
            ? field(field)
            : new FieldProblem(result.getMethodParameter().getParameterName(), message(error))))
        .toList());
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return invalid(problem, request, headers, List.of(new FieldProblem(problem.getParameterName(), "is missing")));
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    final String name = problem instanceof MethodArgumentTypeMismatchException argument
        ? argument.getName() : problem.getPropertyName();
    return invalid(problem, request, headers,
        List.of(new FieldProblem(name, JsonProblems.wrong(problem.getValue(), problem.getRequiredType()))));
  }

  @Override
  protected ResponseEntity<Object> handleNoResourceFoundException(
      NoResourceFoundException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    return answer(problem, request, headers, document(HttpStatus.NOT_FOUND, "not-found", "Not found",
        "There is nothing at this address.", List.of()));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception problem, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    final ResponseEntity<Object> answer = super.handleExceptionInternal(problem, body, headers, status, request);
    if (answer == null || !(answer.getBody() instanceof ProblemDetail document)) {
      return answer;
    }
    if (URI.create("about:blank").equals(document.getType())) {
      document.setType(type(HttpStatus.valueOf(status.value()).name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return pageInstead(request, status) ? null : answer;
  }

  private ResponseEntity<Object> invalid(
      Exception problem, WebRequest request, HttpHeaders headers, List<FieldProblem> errors) {
    final InvalidInput input = new InvalidInput(errors);
    return answer(problem, request, headers,
        document(HttpStatus.BAD_REQUEST, input.code(), input.title(), input.getMessage(), errors));
  }

  private ResponseEntity<Object> answer(
      Exception problem, WebRequest request, HttpHeaders headers, ProblemDetail document) {
    final HttpHeaders own = new HttpHeaders();
    own.putAll(headers);
    own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return handleExceptionInternal(
        problem, document, own, HttpStatusCode.valueOf(document.getStatus()), request);
  }

  private static ProblemDetail document(
      HttpStatus status, String code, String title, String detail, List<FieldProblem> errors) {
    final ProblemDetail document = ProblemDetail.forStatusAndDetail(status, detail);
    document.setType(type(code));
    document.setTitle(title);
    if (!errors.isEmpty()) {
      document.setProperty("errors", errors);
    }
    return document;
  }

  private static URI type(String code) {
    return URI.create("urn:vivition:sla:" + code);
  }

  private static FieldProblem field(ObjectError error) {
    return new FieldProblem(error instanceof FieldError field ? field.getField() : "", message(error));
  }

  private static String message(MessageSourceResolvable error) {
    if (error instanceof FieldError field && field.contains(TypeMismatchException.class)) {
      return JsonProblems.wrong(field.getRejectedValue(), field.unwrap(TypeMismatchException.class).getRequiredType());
    }
    return error.getDefaultMessage();
  }

  // whoever looks at a page wants to read a page
  private static boolean pageInstead(WebRequest request, HttpStatusCode status) {
    final ServletWebRequest web = (ServletWebRequest) request;
    final String accept = web.getHeader(HttpHeaders.ACCEPT);
    if (isApi(web.getRequest()) || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
      return false;
    }
    try {
      web.getResponse().sendError(status.value());
      return true;
    } catch (final IOException gone) {
      return false;
    }
  }
}
