package org.digitaltrust.sanctions.screening;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import org.digitaltrust.sanctions.register.Register;
import org.jspecify.annotations.Nullable;

/** What makes a name, or a year of birth, one that can be looked for. */
@Singleton
public class NameCheck {

    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 1900;

    private final Register register;
    private final Clock clock;

    NameCheck(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** A property and what is wrong with it. */
    public record Fault(String field, String message) {
        @Override
        public String toString() {
            return field + " " + message;
        }
    }

    /** Null for a name and year that can be looked for. */
    public @Nullable Fault faultOf(@Nullable String name, @Nullable Integer birthYear) {
        if (name == null || name.isBlank()) {
            return new Fault("name", "must not be empty");
        }
        if (name.length() > LONGEST_NAME) {
            return new Fault("name", "must have at most " + LONGEST_NAME + " characters");
        }
        if (register.normalised(name).isEmpty()) {
            return new Fault("name", "must contain a letter or a digit");
        }
        if (birthYear != null && (birthYear < FIRST_YEAR || birthYear > thisYear())) {
            return new Fault("birth_year", "must be a year from " + FIRST_YEAR + " to this one");
        }
        return null;
    }

    private int thisYear() {
        return clock.instant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
    }
}
