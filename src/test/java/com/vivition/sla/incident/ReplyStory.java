package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.incident.Reply.Says;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** Words for stories in which the operator replies. */
abstract class ReplyStory extends Story {

  static final String RUUD = "ruud@maasland-remarketing.example";
  static final String AGNIESZKA = "agnieszka@maasland-remarketing.example";

  @Autowired
  Replies replies;

  /** He writes a mail. */
  void wrote(String text) {
    replied(Channel.EMAIL, null, text, Says.SOMETHING);
  }

  void replied(Channel channel, String from, String text, Says says) {
    actions.replied(incident, new Reply(channel, from, text, says), "mail");
  }

  /** Somebody completes his form of the incident, having read all words that it shows. */
  void read(String form, Object... answers) {
    final var all = new ArrayList<Object>(List.of(answers));
    all.add(WordsRead.FIELD);
    all.add(shown(form, WordsRead.FIELD));
    submit("support", form, all.toArray());
  }

  Object shown(String form, String variable) {
    return tasks.getVariableLocal(task(form).getId(), variable);
  }

  /** What the form shows of his words. */
  String words(String form) {
    return shown(form, "reply").toString();
  }
}
