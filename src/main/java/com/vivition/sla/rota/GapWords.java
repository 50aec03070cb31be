package com.vivition.sla.rota;

import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** The gaps as the lead's task shows them: local to it, written for display and never read back. */
@Component
class GapWords {

  private static final int SHOWN = 30;

  /** What the task of these gaps shows; at least one. */
  Map<String, Object> shown(String number, List<RotaGap> gaps) {
    final Map<String, Object> shown = new HashMap<>();
    shown.put("number", number);
    shown.put("studio", "all");
    shown.put("summary", "Nobody is on duty at %s".formatted(gaps.size() == 1 ? "one time" : gaps.size() + " times"));
    shown.put("due", "the first begins " + Words.at(gaps.get(0).start()));
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of("text", text(gaps)))).create());
    return shown;
  }

  private static String text(List<RotaGap> gaps) {
    final String list = gaps.stream().limit(SHOWN).map(gap -> "- " + Markdown.line(gap.inWords()))
        .collect(Collectors.joining("\n"));
    final String more = gaps.size() > SHOWN ? "\n\nand %d more.".formatted(gaps.size() - SHOWN) : "";
    return """
        ### Nobody is on duty
        %s%s

        Say on [the rota](/rota) who is.""".formatted(list, more);
  }
}
