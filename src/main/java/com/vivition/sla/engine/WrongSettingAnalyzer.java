package com.vivition.sla.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an administrator in two lines which setting is missing or wrong, instead of a stack trace. */
class WrongSettingAnalyzer extends AbstractFailureAnalyzer<WrongSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, WrongSetting cause) {
    return new FailureAnalysis(cause.description(), cause.action(), cause);
  }
}
