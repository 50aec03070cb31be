package com.vivition.sla.visit;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.diagnosis.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Asks whoever has the number. */
@Component
@Primary
class AllErrands implements Errands {

  private final List<Errands> kinds;

  AllErrands(List<Errands> kinds) {
    this.kinds = kinds;
  }

  @Override
  public boolean has(String number) {
    return kind(number).isPresent();
  }

  @Override
  public Errand get(String number) {
    return of(number).get(number);
  }

  @Override
  public void hold(String number) {
    of(number).hold(number);
  }

  @Override
  public void note(String number, String by, String text, boolean open) {
    of(number).note(number, by, text, open);
  }

  @Override
  public void called(String number, String text, String by) {
    of(number).called(number, text, by);
  }

  @Override
  public void heard(String number, Channel channel, String by) {
    of(number).heard(number, channel, by);
  }

  @Override
  public void notReached(String number, String text, String by) {
    of(number).notReached(number, text, by);
  }

  @Override
  public void noAccess(String number, String note, String by) {
    of(number).noAccess(number, note, by);
  }

  @Override
  public void slotAgreed(String number, PauseRequest pause, Instant pauseEnds, String by) {
    of(number).slotAgreed(number, pause, pauseEnds, by);
  }

  @Override
  public void diagnosed(String number, Cause cause, String component, String findings, String by) {
    of(number).diagnosed(number, cause, component, findings, by);
  }

  @Override
  public void restored(String number, String by) {
    of(number).restored(number, by);
  }

  @Override
  public void goOnRestored(String number) {
    of(number).goOnRestored(number);
  }

  private Errands of(String number) {
    return kind(number).orElseThrow(() -> new UnknownErrand(number));
  }

  private Optional<Errands> kind(String number) {
    return kinds.stream().filter(kind -> kind.has(number)).findFirst();
  }
}
