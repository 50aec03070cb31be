package com.vivition.sla.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an administrator in two lines what a worker process lacks, instead of a stack trace. */
class MissingWorkerSettingAnalyzer extends AbstractFailureAnalyzer<MissingWorkerSetting> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, MissingWorkerSetting cause) {
    return new FailureAnalysis(
        "A worker process cannot start: the environment variable %s is not set.".formatted(cause.variable()),
        "Set %s to %s.".formatted(cause.variable(), cause.meaning()),
        cause);
  }
}
