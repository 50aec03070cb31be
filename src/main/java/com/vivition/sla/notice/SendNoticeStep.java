package com.vivition.sla.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.ExternalStep;
import com.vivition.sla.engine.PermanentFailure;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/** Sends one finished notice; needs neither database nor engine, only the mail's own JSON. One that comes too late wakes nobody. */
@Component
class SendNoticeStep implements ExternalStep {

  private final MailCarrier carrier;
  private final ObjectMapper json;
  private final Clock clock;
  private final Session session = Session.getInstance(new Properties());

  SendNoticeStep(MailCarrier carrier, ObjectMapper json, Clock clock) {
    this.carrier = carrier;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "send-notice";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) throws Exception {
    final String written = task.getVariable(NoticeVariables.MAIL);
    if (written == null) {
      throw new PermanentFailure("There is no mail to send: " + task.getVariable(NoticeVariables.PROBLEM));
    }
    final Date until = task.getVariable(NoticeVariables.UNTIL);
    if (until != null && !clock.instant().isBefore(until.toInstant())) {
      return Map.of(NoticeVariables.LATE, true);
    }
    final Mail mail = read(written);
    carrier.carry(mail, message(mail));
    return Map.of();
  }

  private Mail read(String written) {
    try {
      return json.readValue(written, Mail.class);
    } catch (JsonProcessingException e) {
      throw new PermanentFailure("The variable 'mail' is not a mail of ours", e);
    }
  }

  private MimeMessage message(Mail mail) throws Exception {
    try {
      return new MimeMail(mail, session);
    } catch (AddressException e) {
      throw new PermanentFailure("'%s' is not a mail address: %s".formatted(e.getRef(), e.getMessage()), e);
    }
  }
}
