package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;

/**
 * What a customer says about an incident of his.
 *
 * @param from his name or address, as far as it is known; null: not known
 * @param text his own words, without what he quoted; where he wrote none, what it comes to in English, for staff
 */
public record Reply(Channel channel, String from, String text, Says says) {

  public Reply {
    from = plain(from);
    text = text == null || text.isBlank() ? says.inEnglish() : plain(text);
  }

  /** Without what no database keeps and no form shows. */
  private static String plain(String said) {
    return said == null ? null : said.replaceAll("[\\p{Cs}\\p{Cc}&&[^\\n\\r\\t]]", "");
  }

  /** What it comes to, as far as he said it in a way that cannot be misread. Nothing follows by itself. */
  public enum Says {
    SOMETHING("Wrote nothing."), WORKS("It works again."), DOES_NOT_WORK("It does not work.");

    private final String english;

    Says(String english) {
      this.english = english;
    }

    /** In words for staff. */
    public String inEnglish() {
      return english;
    }
  }
}
