package org.digitaltrust.sanctions.subject;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What officers enter about a subject beyond its public profile, and what it was called before. Never kept in clear.
 *
 * @param legalNames compared with, shown to those who handle cases only
 * @param aliases what the subject is publicly called besides
 * @param formerNames what a restricted subject was called in public before; compared with, shown to nobody
 * @param birthYear null where nobody has entered it
 */
public record PrivateNames(
        List<String> legalNames,
        List<String> aliases,
        List<String> formerNames,
        @Nullable Integer birthYear) {

    public static final PrivateNames NONE = entered(List.of(), List.of(), null);

    public PrivateNames {
        legalNames = List.copyOf(legalNames);
        aliases = List.copyOf(aliases);
        formerNames = List.copyOf(formerNames);
    }

    /** By an officer. */
    public static PrivateNames entered(List<String> legalNames, List<String> aliases, @Nullable Integer birthYear) {
        return new PrivateNames(legalNames, aliases, List.of(), birthYear);
    }

    static PrivateNames former(List<String> names) {
        return new PrivateNames(List.of(), List.of(), names, null);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Both together. Where they differ, the newer birth year counts; names are never lost. */
    PrivateNames and(PrivateNames newer) {
        return new PrivateNames(
                united(legalNames, newer.legalNames),
                united(aliases, newer.aliases),
                united(formerNames, newer.formerNames),
                newer.birthYear == null ? birthYear : newer.birthYear);
    }

    private static List<String> united(List<String> known, List<String> added) {
        return Stream.concat(known.stream(), added.stream()).distinct().toList();
    }
}
