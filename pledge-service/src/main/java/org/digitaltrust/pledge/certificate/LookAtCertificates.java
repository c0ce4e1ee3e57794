package org.digitaltrust.pledge.certificate;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks at certificates whose time has come: something they need begins or ends, or they themselves do. Readers do not wait
 * for it; it is for those who are told.
 */
@ApplicationScoped
class LookAtCertificates {

    private static final Logger LOG = Logger.getLogger(LookAtCertificates.class);

    private final SettleDue due;

    LookAtCertificates(SettleDue due) {
        this.due = due;
    }

    @Scheduled(every = "${certificate.look-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        due.members().forEach(this::look);
    }

    // One that fails must not keep the others from being looked at; it stays due, and is told of each time.
    private void look(UUID member) {
        try {
            due.of(member);
        } catch (RuntimeException e) {
            LOG.errorf(e, "certificates not looked at, will try again member=%s", member);
        }
    }
}
