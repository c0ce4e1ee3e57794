package org.digitaltrust.sanctions.report;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.INVALID_REPORT;
import static org.digitaltrust.sanctions.problem.SanctionsProblem.UNKNOWN_CODE;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.SubjectStore;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Whether a report that is well formed also makes sense. Refuses with 422 and names the property. */
@Singleton
class ReportChecks {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int FIRST_YEAR = 1900;

    private final Vocabularies vocabularies;
    private final SubjectStore subjects;
    private final ReportsConfig config;
    private final Clock clock;

    ReportChecks(Vocabularies vocabularies, SubjectStore subjects, ReportsConfig config, Clock clock) {
        this.vocabularies = vocabularies;
        this.subjects = subjects;
        this.config = config;
        this.clock = clock;
    }

    /** @param sender null for who comes without a token; a client without {@code reports:write} is refused with 403 */
    ReportSource source(@Nullable Caller sender) {
        return sender == null
                ? ReportSource.PUBLIC
                : ReportSource.of(sender, config).orElseThrow(EdgeProblem.FORBIDDEN::with);
    }

    void check(ReportRequest request) {
        if (!vocabularies.knows(Vocabulary.VIOLATION_CATEGORIES, request.category())) {
            throw UNKNOWN_CODE.with().at("category", "is not a code of the vocabulary violation_categories");
        }
        var today = LocalDate.now(clock.withZone(VIET_NAM));
        if (request.conductDate().isAfter(today) || request.conductDate().getYear() < FIRST_YEAR) {
            throw INVALID_REPORT.with().at("conduct_date", "must lie from " + FIRST_YEAR + " to today");
        }
        var pointers = request.pointers();
        for (int i = 0; i < pointers.size(); i++) {
            var pointer = pointers.get(i);
            if (pointer.url() == null && pointer.sha256() == null) {
                throw INVALID_REPORT.with().at("evidence[" + i + "]", "needs url or sha256");
            }
            var captured = pointer.captured();
            if (captured != null && captured.isAfter(clock.instant())) {
                throw INVALID_REPORT.with().at("evidence[" + i + "].captured_at", "must not lie in the future");
            }
        }
    }

    /** Whom it is about, with the holder of an account where there is one and only one. Needs a transaction. */
    About about(ReportRequest.Whom whom) {
        return switch (whom.type()) {
            case SUBJECT -> subject(id(whom.id()));
            case ACCOUNT -> account(whom.id());
            case PERSON -> person(whom.id().strip());
        };
    }

    /** The survivor where records were merged; otherwise as it was said, known or not. */
    private About subject(UUID id) {
        return new About.OfSubject(subjects.survivorOf(id).orElse(id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw INVALID_REPORT.with().at("subject.id", "must be a UUID");
        }
    }

    private About account(String text) {
        var account = AccountName.parse(text)
                .orElseThrow(
                        () -> INVALID_REPORT.with().at("subject.id", "must be platform:@handle or platform:uid:<id>"));
        var holders = subjects.holdersOf(account);
        @Nullable UUID holder = holders.size() == 1 ? holders.getFirst() : null;
        return new About.OfAccount(account, holder);
    }

    private static About person(String name) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw INVALID_REPORT.with().at("subject.id", "must contain a letter or a digit");
        }
        return new About.OfPerson(name);
    }
}
