package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.chapter.Chapters;
import org.jspecify.annotations.Nullable;

/** Changes a member's public profile, and keeps what it was. */
@ApplicationScoped
class ChangeProfile {

    private final MemberStore members;
    private final WhoChanges who;
    private final Chapters chapters;
    private final RecordProfile record;
    private final SettleMember settle;
    private final AuditTrail audit;

    ChangeProfile(
            MemberStore members,
            WhoChanges who,
            Chapters chapters,
            RecordProfile record,
            SettleMember settle,
            AuditTrail audit) {
        this.members = members;
        this.who = who;
        this.chapters = chapters;
        this.record = record;
        this.settle = settle;
        this.audit = audit;
    }

    @Transactional
    Amendment of(UUID id, @Nullable String ifMatch, ProfileChange change, Caller by) {
        var found = members.lock(id);
        var role = found.flatMap(it -> who.profile(by, it));
        if (found.isEmpty() || role.isEmpty()) {
            return new Amendment.Unknown();
        }
        var before = found.get();
        EntityTag.require(ifMatch, before.version());
        if (!before.allows(MemberAction.PROFILE_CHANGE)) {
            return new Amendment.NotPossible(before.possible());
        }
        var after = change.of(before.profile());
        if (after.kind() != before.profile().kind() && role.get() != ChangedAs.OFFICER) {
            return new Amendment.Refused(Amendment.Bar.KIND_BY_OFFICER);
        }
        if (!chapters.have(after.chapter())) {
            return new Amendment.Refused(Amendment.Bar.UNKNOWN_CHAPTER);
        }
        if (after.equals(before.profile())) {
            return new Amendment.Made(before);
        }
        record.of(before, after, role.get(), by);
        audit.record(by, "profile_changed", "member", id);
        return new Amendment.Made(settle.changed(before, before.called(after), Cause.PROFILE_CHANGED));
    }
}
