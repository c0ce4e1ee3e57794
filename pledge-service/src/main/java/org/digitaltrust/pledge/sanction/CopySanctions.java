package org.digitaltrust.pledge.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.digitaltrust.contracts.SanctionsState;

/** Brings the copy up to a state, and what depends on it: one transaction for one message. */
@ApplicationScoped
class CopySanctions {

    private final SanctionStore sanctions;
    private final Event<SanctionsChanged> changed;

    CopySanctions(SanctionStore sanctions, Event<SanctionsChanged> changed) {
        this.sanctions = sanctions;
        this.changed = changed;
    }

    @Transactional
    void of(SanctionsState state) {
        if (sanctions.note(state)) {
            changed.fire(new SanctionsChanged(state.subjectId()));
        }
    }

    @Transactional
    void forget(UUID subject) {
        sanctions.forget(subject);
        changed.fire(new SanctionsChanged(subject));
    }
}
