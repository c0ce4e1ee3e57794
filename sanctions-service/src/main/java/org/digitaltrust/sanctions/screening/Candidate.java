package org.digitaltrust.sanctions.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.name.Part;
import org.digitaltrust.sanctions.register.Register.NameMatch;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.screening.ScreeningRequest.Query;
import org.digitaltrust.sanctions.standing.Standing;
import org.digitaltrust.sanctions.subject.SubjectName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a query may mean.
 *
 * @param band of the names; at most possible where the years of birth are known and differ. The same year never lifts it
 * @param onPlatform whether an account on the platform of the query's hint is known
 * @param standing what applies to the subject now
 */
record Candidate(NameMatch found, Band band, BirthYearMatch birthYear, boolean onPlatform, Standing standing) {

    /** By band, then score; of equal ones the same year of birth first, then the platform of the hint, then by name. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::band)
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparing(Candidate::birthYear)
            .thenComparing(it -> !it.onPlatform())
            .thenComparing(it -> it.found().match().matchedName())
            .thenComparing(it -> it.record().subject().id());

    private static final String BIRTH_YEAR_DIFFERS = "birth_year_differs";
    private static final String LEGAL_NAME = "legal_name";

    static Candidate of(NameMatch found, Query query, Instant now) {
        var subject = found.record().subject();
        var birthYear = BirthYearMatch.of(query.birthYear(), subject.birthYear());
        var onPlatform =
                subject.accounts().stream().anyMatch(it -> it.platform().equals(query.platformHint()));
        return new Candidate(
                found,
                birthYear == BirthYearMatch.DIFFERENT
                        ? Band.POSSIBLE
                        : found.match().band(),
                birthYear,
                onPlatform,
                Standing.of(List.of(found.record()), now));
    }

    SubjectRecord record() {
        return found.record();
    }

    double score() {
        return found.match().score();
    }

    boolean isClear() {
        return standing.effect() == Standing.Effect.CLEAR;
    }

    List<String> reasons() {
        var reasons = new ArrayList<>(found.match().reasons());
        if (birthYear == BirthYearMatch.DIFFERENT) {
            reasons.add(BIRTH_YEAR_DIFFERS);
        }
        if (isByLegalName()) {
            reasons.add(LEGAL_NAME);
        }
        return reasons;
    }

    /** Null for a legal or a former name, unless the caller has spelt it out. */
    @Nullable
    String matchedName() {
        return tellsNothingNew() ? found.match().matchedName() : null;
    }

    /** Likewise: they would spell it out. */
    List<Part> parts() {
        return tellsNothingNew() ? found.match().parts() : List.of();
    }

    private boolean tellsNothingNew() {
        return !isHidden() || found.match().band() == Band.EXACT;
    }

    private boolean isByLegalName() {
        return isHidden() && matched().anyMatch(it -> !it.former());
    }

    /** Whether nobody may see the name: a legal one, or one that the subject goes by no longer. */
    private boolean isHidden() {
        return matched().noneMatch(SubjectName::open);
    }

    private Stream<SubjectName> matched() {
        return record().subject().names().stream()
                .filter(it -> it.text().equals(found.match().matchedName()));
    }
}
