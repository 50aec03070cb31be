package com.vivition.sla.portal;

import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.portal.limits.TooMany;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * What went wrong, for the operator.
 *
 * @param text the key of its words, after "problem."
 */
record Problem(HttpStatus status, String text) {

  /** The one place in which refusals become pages. */
  static Problem of(Exception thrown) {
    if (thrown instanceof LinkExpired expired) {
      return new Problem(HttpStatus.GONE, expired.code());
    }
    if (thrown instanceof LinkWithdrawn withdrawn) {
      return new Problem(HttpStatus.GONE, withdrawn.code());
    }
    if (thrown instanceof TooMany flood) {
      return new Problem(HttpStatus.TOO_MANY_REQUESTS, flood.code());
    }
    if (thrown instanceof MaxUploadSizeExceededException) {
      return new Problem(HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
    }
    if (thrown instanceof DomainProblem refusal) {
      return switch (refusal.category()) {
        case BAD_INPUT -> new Problem(HttpStatus.BAD_REQUEST, "bad-request");
        case NOT_FOUND -> new Problem(HttpStatus.NOT_FOUND, refusal.code());
        case FORBIDDEN, CONFLICT -> new Problem(HttpStatus.CONFLICT, refusal.code());
      };
    }
    if (thrown instanceof ClockRefused || thrown instanceof ConcurrencyFailureException
        || thrown instanceof DuplicateKeyException || thrown instanceof OptimisticLockingException) {
      return new Problem(HttpStatus.CONFLICT, "changed-meanwhile");
    }
    if (thrown instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
      return new Problem(HttpStatus.valueOf(answer.getStatusCode().value()), "bad-request");
    }
    return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
  }
}
