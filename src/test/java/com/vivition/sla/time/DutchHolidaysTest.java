package com.vivition.sla.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Dutch public holidays (R2)")
class DutchHolidaysTest {

    private final DutchHolidays holidays = new DutchHolidays();

    @Test
    void are_exactly_the_contracts() {
        assertThat(in2027(holidays)).containsExactly("01-01 New Year's Day",
            "03-28 Easter Sunday", "03-29 Easter Monday", "04-27 King's Day",
            "05-06 Ascension Day", "05-16 Whit Sunday", "05-17 Whit Monday", "12-25 Christmas Day", "12-26 Boxing Day");
    }

    @Test
    void take_in_Good_Friday_and_5_May_when_configured() {
        assertThat(in2027(new DutchHolidays(true, false))).contains("03-26 Good Friday").hasSize(10);
        assertThat(in2027(new DutchHolidays(false, true))).contains("05-05 Liberation Day").hasSize(10);
    }

    @Test
    void move_Koningsdag_to_Saturday_when_the_27th_is_a_Sunday() {
        assertThat(holidays.on(LocalDate.of(2025, 4, 26))).contains(DutchHoliday.KINGS_DAY);
        assertThat(holidays.on(LocalDate.of(2025, 4, 27))).isEmpty();
        assertThat(holidays.on(LocalDate.of(2031, 4, 26))).contains(DutchHoliday.KINGS_DAY);
    }

    @Test
    void keep_Ascension_Day_when_it_falls_on_5_May() {
        assertThat(holidays.on(LocalDate.of(2016, 5, 5))).contains(DutchHoliday.ASCENSION_DAY);
    }

    @Test
    void have_a_name_in_both_languages() {
        assertThat(holidays.apply(LocalDate.of(2026, 12, 25))).contains(DayException.closed("Christmas Day"));
        assertThat(DutchHoliday.named("Christmas Day").map(DutchHoliday::dutch)).contains("Eerste Kerstdag");
        assertThat(DutchHoliday.named("24 December")).isEmpty();
    }

    private static List<String> in2027(DutchHolidays holidays) {
        return LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1))
            .flatMap(date -> holidays.on(date).map(h -> date.toString().substring(5) + " " + h.english()).stream())
            .collect(Collectors.toList());
    }
}
