package org.digitaltrust.sanctions.workday;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Monday to Friday without public holidays (Labour Code 45/2019/QH14, Art. 111 and 112), in Asia/Ho_Chi_Minh.
 *
 * @param holidays of whole years: a year of which none is listed is unknown
 */
public record WorkingDays(Set<LocalDate> holidays) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /**
     * When a window of so many working days ends: the day on which it begins does not count, the last one counts whole. The
     * window is half-open. Empty where it reaches into a year whose holidays are not known.
     *
     * @param days at least 1
     */
    public Optional<Instant> endOf(Instant begin, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a window has a day at least");
        }
        var years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toSet());
        var day = LocalDate.ofInstant(begin, ZONE);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (!years.contains(day.getYear())) {
                return Optional.empty();
            }
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return Optional.of(day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
