package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.code.WrittenCode;
import org.digitaltrust.membership.member.ChangeHolder;
import org.digitaltrust.membership.member.Holding;

/** Makes a code by which a person can take over what nobody holds and is about them. It is told once. */
@ApplicationScoped
class MakeClaimCode {

    /** What came of it. */
    sealed interface Outcome {
        record Made(String code, Instant expiresAt) implements Outcome {}

        /** Somebody holds it, the membership is over, or the person is erased: there is nothing to take over. */
        record NothingToClaim() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final ApplicationStore applications;
    private final ChangeHolder holders;
    private final ClaimCodeStore codes;
    private final ClaimsConfig config;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakeClaimCode(
            ApplicationStore applications,
            ChangeHolder holders,
            ClaimCodeStore codes,
            ClaimsConfig config,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.holders = holders;
        this.codes = codes;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** For an application on paper, and the membership that came of it. */
    @Transactional
    Outcome ofApplication(Caller by, UUID id) {
        var found = applications.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var application = found.get();
        if (application.applicant().holder() != null
                || application.personal() == null
                || (application.memberId() != null && holders.lock(application.memberId()) != Holding.FREE)) {
            return new Outcome.NothingToClaim();
        }
        var made = make(by, new Claimable.PaperApplication(id));
        audit.record(by, "claim_code_made", "application", id);
        return made;
    }

    /** For a membership; with the application on paper that it came of, if it came of one. */
    @Transactional
    Outcome ofMember(Caller by, UUID id) {
        var application = applications.thatLedTo(id);
        if (application.isPresent()) {
            return ofApplication(by, application.get());
        }
        return switch (holders.lock(id)) {
            case UNKNOWN -> new Outcome.Unknown();
            case HELD, OVER -> new Outcome.NothingToClaim();
            case FREE -> {
                var made = make(by, new Claimable.Membership(id));
                audit.record(by, "claim_code_made", "member", id);
                yield made;
            }
        };
    }

    private Outcome make(Caller by, Claimable what) {
        var bytes = new byte[WrittenCode.BYTES];
        random.nextBytes(bytes);
        var code = WrittenCode.of(bytes);
        var now = clock.instant();
        var expiresAt = now.plus(config.codeLifetime());
        codes.replace(what, WrittenCode.hash(code).orElseThrow(), by.subject(), now, expiresAt);
        return new Outcome.Made(code, expiresAt);
    }
}
