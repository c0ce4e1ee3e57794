package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.code.WrittenCode;
import org.digitaltrust.membership.MembershipProblem;
import org.digitaltrust.membership.member.ChangeHolder;
import org.digitaltrust.membership.member.Holding;

/** Gives what a code leads to into the hands of whoever has it. */
@ApplicationScoped
class UseClaimCode {

    private final ApplicationStore applications;
    private final ClaimCodeStore codes;
    private final WrongClaims wrong;
    private final Places places;
    private final ChangeHolder holders;
    private final AuditTrail audit;
    private final Clock clock;

    UseClaimCode(
            ApplicationStore applications,
            ClaimCodeStore codes,
            WrongClaims wrong,
            Places places,
            ChangeHolder holders,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.codes = codes;
        this.wrong = wrong;
        this.places = places;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Claiming by(Caller caller, String code) {
        var now = clock.instant();
        var wait = wrong.rest(caller.subject(), now);
        if (wait.isPresent()) {
            return new Claiming.TooMany(wait.get());
        }
        var claimed = WrittenCode.hash(code).flatMap(hash -> claim(caller, hash, now));
        if (claimed.isEmpty()) {
            wrong.note(caller.subject(), now);
            return new Claiming.Invalid();
        }
        return claimed.get();
    }

    /** Locks what the code leads to first, as whoever makes another code for it does. */
    private Optional<Claiming> claim(Caller caller, byte[] hash, Instant now) {
        return codes.leadsTo(hash, caller.subject(), now).flatMap(what -> switch (what) {
            case Claimable.PaperApplication(var id) ->
                applications
                        .lock(id)
                        .filter(this::isFree)
                        .filter(it -> codes.use(hash, caller.subject(), now))
                        .map(it -> takeOver(caller, it));
            case Claimable.Membership(var id) ->
                Optional.of(id)
                        .filter(this::isFree)
                        .filter(it -> codes.use(hash, caller.subject(), now))
                        .map(it -> takeOver(caller, it));
        });
    }

    private boolean isFree(Application application) {
        return application.applicant().holder() == null
                && (application.memberId() == null || isFree(application.memberId()));
    }

    private boolean isFree(UUID member) {
        return holders.lock(member) == Holding.FREE;
    }

    private Claiming takeOver(Caller caller, Application application) {
        var id = application.id();
        require(!places.taken(id, Applicant.inPerson(caller.subject()), ""));
        applications.heldBy(id, caller.subject());
        audit.record(caller, "application_claimed", "application", id);
        if (application.memberId() != null) {
            holders.of(application.memberId(), caller.subject());
        }
        return new Claiming.Claimed(id, application.memberId());
    }

    private Claiming takeOver(Caller caller, UUID id) {
        require(!places.takenBy(caller.subject()));
        audit.record(caller, "membership_claimed", "member", id);
        holders.of(id, caller.subject());
        return new Claiming.Claimed(null, id);
    }

    /** Thrown, because the code must stay unused. */
    private static void require(boolean placeIsFree) {
        if (!placeIsFree) {
            throw MembershipProblem.ALREADY_APPLIED.with();
        }
    }
}
