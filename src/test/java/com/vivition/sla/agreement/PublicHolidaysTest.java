package com.vivition.sla.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.DutchHolidays;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.TimeWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    @Test
    void a_holiday_of_business_hours_is_one_at_the_weekend_too() {
        final PublicHolidays holidays = holidays(Amsterdam.business());
        assertThat(holidays.test(CHRISTMAS)).isTrue();
        assertThat(holidays.test(CHRISTMAS.plusDays(1))).as("a Saturday").isTrue();
        assertThat(holidays.test(CHRISTMAS.plusDays(2))).as("an ordinary Sunday").isFalse();
        assertThat(holidays.test(LocalDate.of(2026, 5, 5))).as("a working day unless configured otherwise").isFalse();
    }

    @Test
    void a_day_on_which_vivition_alone_closes_or_that_is_served_is_none() {
        final Map<LocalDate, DayException> days = Map.of(
            LocalDate.of(2026, 6, 12), DayException.closed("Company outing"),
            LocalDate.of(2026, 12, 24), new DayException("Christmas Eve",
                List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(15, 0)))),
            CHRISTMAS, new DayException("Christmas Day", List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(12, 0)))));
        final PublicHolidays holidays = holidays(Amsterdam.business(
            date -> Optional.ofNullable(days.get(date)).or(() -> new DutchHolidays().apply(date))));
        assertThat(days.keySet()).noneMatch(holidays);
        assertThat(holidays.test(CHRISTMAS.plusDays(1))).isTrue();
    }

    private static PublicHolidays holidays(ServiceCalendar business) {
        return new PublicHolidays(hours -> business);
    }
}
