package org.digitaltrust.membership.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at members whom time alone may have changed: a pledge or its grace is over, a measure begins or ends, a reminder is due,
 * a delegation or a former name has had its time. One transaction for each; replicas skip what another is at.
 */
@ApplicationScoped
class LookAtMembers {

    private static final Logger LOG = Logger.getLogger(LookAtMembers.class);

    private final MemberStore members;
    private final SettleMember settle;
    private final StandingConfig config;
    private final Clock clock;

    LookAtMembers(MemberStore members, SettleMember settle, StandingConfig config, Clock clock) {
        this.members = members;
        this.settle = settle;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${standing.look-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        members.due(clock.instant(), config.membersPerLook()).forEach(this::look);
    }

    // One that fails must not keep the others from being looked at; it stays due, and is told of each time.
    private void look(UUID member) {
        try {
            settle.ifDue(member);
        } catch (RuntimeException e) {
            LOG.errorf(e, "member not looked at, will try again member=%s", member);
        }
    }
}
