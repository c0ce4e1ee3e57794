package org.digitaltrust.sanctions.rundown;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When an appearance is, as people write it: RFC 3339 with offset, or date and time of Viet Nam, the day before the month.
 * A date alone is not enough.
 */
final class StartTime {

    static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;
    private static final List<DateTimeFormatter> LOCAL = Stream.of(
                    "uuuu-M-d'T'H:mm[:ss]",
                    "uuuu-M-d H:mm[:ss]",
                    "d/M/uuuu H:mm[:ss]",
                    "d-M-uuuu H:mm[:ss]",
                    "d.M.uuuu H:mm[:ss]",
                    "H:mm[:ss] d/M/uuuu")
            .map(it -> DateTimeFormatter.ofPattern(it).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private StartTime() {}

    /** Empty for what is no time, or one that no programme has. */
    static Optional<OffsetDateTime> read(String text) {
        return Stream.concat(withOffset(text).stream(), LOCAL.stream().flatMap(it -> local(text, it).stream()))
                .findFirst()
                .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    }

    private static Optional<OffsetDateTime> withOffset(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> local(String text, DateTimeFormatter format) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, format).atZone(VIET_NAM).toOffsetDateTime());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
