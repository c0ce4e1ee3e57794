package org.digitaltrust.membership.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.version.EntityTag;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.membership.MembershipProblem;
import org.jspecify.annotations.Nullable;

/** Says which clients and users call on behalf of a member. */
@ApplicationScoped
class ChangeCallers {

    private final MemberStore members;
    private final CallerStore store;
    private final PublishMember publish;
    private final AuditTrail audit;

    ChangeCallers(MemberStore members, CallerStore store, PublishMember publish, AuditTrail audit) {
        this.members = members;
        this.store = store;
        this.publish = publish;
        this.audit = audit;
    }

    /**
     * Replaces the callers. The refusals are thrown, because each of them must undo the transaction.
     *
     * @return the member as it is now
     */
    @Transactional
    Member of(UUID id, @Nullable String ifMatch, Callers callers, Caller by) {
        var member = members.lock(id).orElseThrow(EdgeProblem.NOT_FOUND::with);
        EntityTag.require(ifMatch, member.version());
        store.replace(id, callers).ifPresent(taken -> {
            throw MembershipProblem.CALLER_TAKEN.with(taken);
        });
        var changed = member.changed();
        members.change(changed);
        audit.record(by, "callers_changed", "member", id);
        publish.because(Cause.CALLERS_CHANGED, changed);
        return changed;
    }
}
