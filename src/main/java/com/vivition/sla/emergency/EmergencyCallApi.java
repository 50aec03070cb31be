package com.vivition.sla.emergency;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Where a telephone system tells of calls of the emergency number, and hears what to tell the caller (R5). */
@RestController
@Tag(name = "Emergency calls", description = "Calls of the emergency number, from a telephone system.")
class EmergencyCallApi {

  private static final Logger log = LoggerFactory.getLogger(EmergencyCallApi.class);

  private final EmergencyLine line;
  private final CurrentUser user;

  EmergencyCallApi(EmergencyLine line, CurrentUser user) {
    this.line = line;
    this.user = user;
  }

  @PostMapping(path = "/api/emergency-calls", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "The emergency number was called; 200 and the same call for a reference used before",
      description = "Takes the telephone system's own token as a bearer token, besides the usual logins. An unknown "
          + "caller is recorded too, and somebody rings him back.")
  @ApiResponse(responseCode = "201", description = "Recorded, with what the caller may be told")
  @ApiResponse(responseCode = "200", description = "Recorded before, as it stands now")
  ResponseEntity<AnswerDocument> called(@Valid @RequestBody CallDocument call) {
    final EmergencyLine.Taken taken = taken(call.call());
    return ResponseEntity.status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK).body(taken.answer());
  }

  private EmergencyLine.Taken taken(NewCall call) {
    try {
      return takenOnce(call);
    } catch (InvalidInput old) {
      throw old;
    } catch (RuntimeException failed) {
      log.error("The emergency call {} could not be served by itself: a person does it", call.reference(), failed);
      return line.takeForPeople(call, user.id());
    }
  }

  private EmergencyLine.Taken takenOnce(NewCall call) {
    try {
      return line.take(call, user.id());
    } catch (DuplicateKeyException | ConcurrencyFailureException | OptimisticLockingException e) {
      // the same reference, or something about the same incident, at the same moment: that came first
      return line.take(call, user.id());
    }
  }
}
