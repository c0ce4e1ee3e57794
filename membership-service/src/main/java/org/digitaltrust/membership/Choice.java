package org.digitaltrust.membership;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A query parameter that takes one of a closed list of lower_snake_case words. */
public final class Choice {

    private Choice() {}

    /** Empty where the parameter is absent. Refused with 400 {@code invalid-request} for a word that is not on the list. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> words, String parameter, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        var found = Arrays.stream(words.getEnumConstants())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        if (found.isEmpty()) {
            throw Problem.invalid(parameter, "must be one of the documented values");
        }
        return found;
    }
}
