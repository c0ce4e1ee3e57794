package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.contracts.MemberState.Cause;
import org.jspecify.annotations.Nullable;

/** A member resigns, or an officer records that they died or were dissolved. Neither can be undone. */
@ApplicationScoped
class LeaveAlliance {

    private final MemberStore members;
    private final ChangeStore changes;
    private final SettleMember settle;
    private final AuditTrail audit;
    private final Event<MembershipEnded> ended;
    private final Clock clock;

    LeaveAlliance(
            MemberStore members,
            ChangeStore changes,
            SettleMember settle,
            AuditTrail audit,
            Event<MembershipEnded> ended,
            Clock clock) {
        this.members = members;
        this.changes = changes;
        this.settle = settle;
        this.audit = audit;
        this.ended = ended;
        this.clock = clock;
    }

    /** Only the member, no delegate: nobody leaves for another. */
    @Transactional
    Amendment resign(UUID id, @Nullable String reason, Caller by) {
        var found = members.lock(id).filter(it -> it.isHeldBy(by.subject()));
        if (found.isEmpty()) {
            return new Amendment.Unknown();
        }
        var member = found.get();
        if (!member.allows(MemberAction.RESIGNATION)) {
            return new Amendment.NotPossible(member.possible());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (reason != null) {
            var given = new Change(ChangedField.RESIGNATION_REASON, List.of(), List.of(reason));
            changes.add(id, now, ChangedAs.MEMBER, by.subject(), List.of(given));
        }
        audit.record(by, "member_resigned", "member", id);
        return leave(member, new Leaving(now, member.leaving().end()), Cause.MEMBER_RESIGNED);
    }

    @Transactional
    Amendment end(UUID id, Leaving.End end, List<String> evidence, Caller officer) {
        var found = members.lock(id);
        if (found.isEmpty()) {
            return new Amendment.Unknown();
        }
        var member = found.get();
        if (member.isHeldBy(officer.subject())) {
            return new Amendment.Refused(Amendment.Bar.OWN_MEMBERSHIP);
        }
        if (!member.allows(MemberAction.END)) {
            return new Amendment.NotPossible(member.possible());
        }
        if (!end.kind().fits(member.profile().kind())) {
            return new Amendment.Refused(Amendment.Bar.END_DOES_NOT_FIT);
        }
        changes.add(id, clock.instant(), ChangedAs.OFFICER, officer.subject(), List.of(day(end), seen(evidence)));
        audit.record(officer, "member_ended", "member", id);
        return leave(member, new Leaving(member.leaving().resignedAt(), end), Cause.MEMBER_ENDED);
    }

    private Amendment leave(Member member, Leaving how, Cause cause) {
        ended.fire(new MembershipEnded(member.id()));
        return new Amendment.Made(settle.changed(member, member.left(how), cause));
    }

    private static Change day(Leaving.End end) {
        var kind = end.kind().name().toLowerCase(Locale.ROOT);
        return new Change(
                ChangedField.ENDED_ON, List.of(), List.of(kind, end.on().toString()));
    }

    private static Change seen(List<String> evidence) {
        return new Change(ChangedField.END_EVIDENCE, List.of(), evidence);
    }
}
