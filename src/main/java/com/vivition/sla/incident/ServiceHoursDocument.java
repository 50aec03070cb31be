package com.vivition.sla.incident;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.vivition.sla.engine.PlainText;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.DutchHolidays;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.TimeWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Hours of service in Europe/Amsterdam as the API shows and takes them (R2).
 *
 * @param weekly                windows by weekday; a day left out is closed
 * @param closedOnPublicHolidays whether Dutch public holidays are closed
 * @param closedOnGoodFriday    whether Good Friday counts among them
 * @param closedOnLiberationDay whether 5 May does
 * @param days                  single days with other hours, which go before everything else; without windows: closed
 */
public record ServiceHoursDocument(
    @NotNull(message = "is missing")
    Map<DayOfWeek, @NotNull(message = "is missing") @Size(max = 10) List<@NotNull @Valid Window>> weekly,
    boolean closedOnPublicHolidays, boolean closedOnGoodFriday, boolean closedOnLiberationDay,
    @Size(max = 1000, message = "has more than {max} entries") List<@NotNull @Valid Day> days) {

  public ServiceHoursDocument {
    days = days == null ? List.of() : List.copyOf(days);
  }

  /** Closed at the left, open at the right; closes 00:00 is the end of the day. */
  public record Window(
      @NotNull(message = "is missing") @JsonFormat(pattern = "HH:mm") LocalTime opens,
      @NotNull(message = "is missing") @JsonFormat(pattern = "HH:mm") LocalTime closes) {
  }

  /** A day with other hours. */
  public record Day(@NotNull(message = "is missing") LocalDate date, @NotBlank(message = "is missing") @PlainText(max = 100) String name,
      @Size(max = 10) List<@NotNull @Valid Window> windows) {

    public Day {
      windows = windows == null ? List.of() : List.copyOf(windows);
    }
  }

  /** The calendar of these hours. @throws IllegalArgumentException when windows or days overlap, or it never opens */
  ServiceCalendar calendar() {
    final Map<DayOfWeek, List<TimeWindow>> hours = new EnumMap<>(DayOfWeek.class);
    weekly.forEach((day, windows) -> hours.put(day, windows(windows)));
    if (hours.values().stream().allMatch(List::isEmpty)) {
      // single days alone would end some day, and no due time could be found after that
      throw new IllegalArgumentException("opens on no day of the week");
    }
    final Map<LocalDate, DayException> exceptions = new HashMap<>();
    days.forEach(day -> {
      if (exceptions.put(day.date(), new DayException(day.name(), windows(day.windows()))) != null) {
        throw new IllegalArgumentException(day.date() + " is listed twice");
      }
    });
    final Function<LocalDate, Optional<DayException>> holidays =
        closedOnPublicHolidays ? new DutchHolidays(closedOnGoodFriday, closedOnLiberationDay) : day -> Optional.empty();
    final Function<LocalDate, Optional<DayException>> others =
        day -> Optional.ofNullable(exceptions.get(day)).or(() -> holidays.apply(day));
    return ServiceCalendar.of(Reporting.ZONE, hours, others);
  }

  private static List<TimeWindow> windows(List<Window> windows) {
    return windows.stream().map(window -> TimeWindow.of(window.opens(), window.closes())).toList();
  }
}
