package com.vivition.sla.maintenance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Versions of firmware, compared number by number: 2.10 is higher than 2.9, 2.9 is the same as 2.9.0. */
final class Firmware {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private Firmware() {
  }

  /** Whether it is lower than the target; one that is not known is. */
  static boolean below(String installed, String target) {
    if (installed == null || installed.isBlank()) {
      return true;
    }
    final List<BigInteger> ours = numbers(installed);
    final List<BigInteger> wanted = numbers(target);
    if (ours.isEmpty() || wanted.isEmpty()) {
      return !installed.strip().equalsIgnoreCase(target.strip());
    }
    for (int place = 0; place < Math.max(ours.size(), wanted.size()); place++) {
      final int compared = at(ours, place).compareTo(at(wanted, place));
      if (compared != 0) {
        return compared < 0;
      }
    }
    return false;
  }

  private static BigInteger at(List<BigInteger> numbers, int place) {
    return place < numbers.size() ? numbers.get(place) : BigInteger.ZERO;
  }

  private static List<BigInteger> numbers(String version) {
    final List<BigInteger> numbers = new ArrayList<>();
    final var matcher = NUMBER.matcher(version);
    while (matcher.find()) {
      numbers.add(new BigInteger(matcher.group()));
    }
    return numbers;
  }
}
