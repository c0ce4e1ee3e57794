package org.digitaltrust.sanctions.decision;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_DECISION_DATE;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_PERIOD;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_SUBJECT;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.REVIEW_DATE_REQUIRED;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNKNOWN_CODE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.digitaltrust.chassis.problem.Violation;
import org.digitaltrust.sanctions.vocabulary.LegalInstruments;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whether a decision that is well formed also makes sense. Refuses with 422 and names the property. */
@Singleton
public class DecisionChecks {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    /** Whatever lies outside is a slip of the pen, and more than a database can keep. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9999;

    private final Vocabularies vocabularies;
    private final LegalInstruments instruments;
    private final Clock clock;

    DecisionChecks(Vocabularies vocabularies, LegalInstruments instruments, Clock clock) {
        this.vocabularies = vocabularies;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** @param basis null where it is one that was checked before */
    public void check(RestrictionRequest restriction, @Nullable LegalBasisRequest basis) {
        var unknown = unknownCodes(restriction, basis);
        if (!unknown.isEmpty()) {
            throw UNKNOWN_CODE.with().at(unknown);
        }
        var unlikely = unlikelyYears(restriction, basis);
        if (!unlikely.isEmpty()) {
            throw INVALID_PERIOD.with().at(unlikely);
        }
        if (basis != null && basis.issuedOn().isAfter(LocalDate.now(clock.withZone(VIET_NAM)))) {
            throw INVALID_DECISION_DATE.with().at("legal_basis.issued_on", "must not lie in the future");
        }
        var end = restriction.end();
        if (end == null) {
            checkReview(restriction);
        } else if (!end.isAfter(restriction.begin())) {
            throw INVALID_PERIOD.with().at("restriction.until", "must be after restriction.from");
        }
    }

    private void checkReview(RestrictionRequest restriction) {
        var review = restriction.reviewOn();
        if (review == null) {
            throw REVIEW_DATE_REQUIRED.with().at("restriction.review_on", "is needed where until is null");
        }
        var begin = LocalDate.ofInstant(restriction.begin(), VIET_NAM);
        if (!review.isAfter(LocalDate.now(clock.withZone(VIET_NAM))) || !review.isAfter(begin)) {
            throw REVIEW_DATE_REQUIRED
                    .with()
                    .at("restriction.review_on", "must be after today and after restriction.from");
        }
    }

    void check(ExternalDecisionRequest.SubjectReference subject) {
        var thisYear = LocalDate.now(clock.withZone(VIET_NAM)).getYear();
        var birthYear = subject.birthYear();
        if (birthYear != null && (birthYear < FIRST_YEAR || birthYear > thisYear)) {
            throw INVALID_SUBJECT.with().at("subject.birth_year", "must lie from " + FIRST_YEAR + " to " + thisYear);
        }
        if (subject.legalName() != null && subject.legalName().isBlank()) {
            throw INVALID_SUBJECT.with().at("subject.legal_name", "must not be blank");
        }
    }

    private static List<Violation> unlikelyYears(RestrictionRequest restriction, @Nullable LegalBasisRequest basis) {
        // In UTC, as answers show them: RFC 3339 has years of four digits.
        var end = restriction.end();
        var dates = new LinkedHashMap<String, @Nullable Temporal>();
        dates.put("restriction.from", restriction.begin().atOffset(ZoneOffset.UTC));
        dates.put("restriction.until", end == null ? null : end.atOffset(ZoneOffset.UTC));
        dates.put("restriction.review_on", restriction.reviewOn());
        dates.put("legal_basis.issued_on", basis == null ? null : basis.issuedOn());
        var unlikely = new ArrayList<Violation>();
        dates.forEach((field, date) -> {
            var year = date == null ? FIRST_YEAR : date.get(ChronoField.YEAR);
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                unlikely.add(new Violation(field, "must lie in the years " + FIRST_YEAR + " to " + LAST_YEAR));
            }
        });
        return unlikely;
    }

    private List<Violation> unknownCodes(RestrictionRequest it, @Nullable LegalBasisRequest basis) {
        var unknown = new ArrayList<Violation>();
        collect(unknown, it.media(), Vocabulary.MEDIA);
        collect(unknown, it.activities(), Vocabulary.ACTIVITIES);
        collect(unknown, it.commerciality(), Vocabulary.COMMERCIALITY);
        collect(unknown, it.sectors(), Vocabulary.SECTORS);
        collect(unknown, it.programmeClasses(), Vocabulary.PROGRAMME_CLASSES);
        collect(unknown, it.territories(), Vocabulary.TERRITORIES);
        collect(unknown, it.content(), Vocabulary.CONTENT);
        collect(unknown, new Codes(it.obligationsOrNone()), Vocabulary.OBLIGATIONS);
        collect(unknown, new Codes(it.carveOutsOrNone()), Vocabulary.CARVE_OUTS);
        if (basis != null && !instruments.knows(basis.instrument())) {
            unknown.add(new Violation("legal_basis.instrument", "is not an id of GET /sanctions/v1/legal-instruments"));
        }
        return unknown;
    }

    private void collect(List<Violation> unknown, @Nullable Codes codes, Vocabulary vocabulary) {
        if (codes != null) {
            unknown.addAll(Codes.unknown(codes.listed(), vocabulary, vocabularies, "restriction." + vocabulary.key()));
        }
    }
}
