package org.digitaltrust.sanctions.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Closes one window whose time is over; once, however many replicas look. */
@ApplicationScoped
class SettleOverdue {

    private final CaseStore cases;
    private final CaseWork work;

    SettleOverdue(CaseStore cases, CaseWork work) {
        this.cases = cases;
        this.work = work;
    }

    /** Whether there was one, and there may be more. */
    @Transactional
    public boolean one() {
        var now = work.now();
        return cases.holdOneOverdue(now).map(it -> work.settled(it, now)).isPresent();
    }
}
