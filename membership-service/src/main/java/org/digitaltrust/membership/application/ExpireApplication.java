package org.digitaltrust.membership.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Set;
import org.digitaltrust.chassis.audit.AuditTrail;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.membership.account.AccountStore;
import org.jboss.logging.Logger;

/** Notes that one application has expired: what was asked for has not come in time. */
@ApplicationScoped
class ExpireApplication {

    private static final Logger LOG = Logger.getLogger(ExpireApplication.class);
    private static final Caller THE_SERVICE =
            new Caller("membership-service", "membership-service", Set.of(), true, null);

    private final ApplicationStore applications;
    private final AccountStore accounts;
    private final AuditTrail audit;
    private final Clock clock;

    ExpireApplication(ApplicationStore applications, AccountStore accounts, AuditTrail audit, Clock clock) {
        this.applications = applications;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false where there is none, or others are at it */
    @Transactional(TxType.REQUIRES_NEW)
    boolean next() {
        var expired = applications.lockExpired(clock.instant());
        expired.ifPresent(id -> {
            accounts.release(id);
            applications.move(id, new ApplicationState.Expired());
            audit.record(THE_SERVICE, "application_expired", "application", id);
            LOG.infof("application expired application=%s", id);
        });
        return expired.isPresent();
    }
}
