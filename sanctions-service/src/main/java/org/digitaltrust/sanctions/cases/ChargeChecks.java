package org.digitaltrust.sanctions.cases;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_CHARGE;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.digitaltrust.sanctions.code.CodeVersions;
import org.digitaltrust.sanctions.vocabulary.LegalInstruments;

/** Whether charges cite something that applied on the day of the conduct. Needs a transaction. */
@Singleton
class ChargeChecks {

    private final CodeVersions versions;
    private final LegalInstruments instruments;

    ChargeChecks(CodeVersions versions, LegalInstruments instruments) {
        this.versions = versions;
        this.instruments = instruments;
    }

    /** 422 {@code invalid-charge} with the property at fault. */
    void check(List<Charge> charges, Classification conduct) {
        for (int i = 0; i < charges.size(); i++) {
            check(charges.get(i), "charges[" + i + "]", conduct);
        }
        if (new HashSet<>(charges).size() < charges.size()) {
            throw INVALID_CHARGE.with().at("charges", "must not name one thing twice");
        }
    }

    private void check(Charge charge, String field, Classification conduct) {
        var clause = charge.isClause();
        if (clause == charge.isArticle()) {
            throw INVALID_CHARGE
                    .with()
                    .at(field, "needs version_id and clause_id, or instrument and article, and not both");
        }
        if (clause && !wasInForce(charge, conduct)) {
            throw INVALID_CHARGE
                    .with()
                    .at(field + ".clause_id", "is no clause of a version in force on " + conduct.conductDate());
        }
        if (!clause) {
            var instrument = instruments
                    .find(Objects.requireNonNull(charge.instrument()))
                    .orElseThrow(() -> INVALID_CHARGE
                            .with()
                            .at(field + ".instrument", "is not an id of GET /sanctions/v1/legal-instruments"));
            if (!instrument.isInForceOn(conduct.conductDate())) {
                throw INVALID_CHARGE.with().at(field + ".instrument", "was not in force on " + conduct.conductDate());
            }
        }
    }

    private boolean wasInForce(Charge charge, Classification conduct) {
        return versions.wasInForce(
                Objects.requireNonNull(charge.versionId()),
                Objects.requireNonNull(charge.clauseId()),
                conduct.dayBegins(),
                conduct.dayEnds());
    }
}
