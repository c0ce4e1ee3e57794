package org.digitaltrust.membership.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes that applications have expired. Every replica looks; each application is noted by one of them. */
@ApplicationScoped
class ExpireApplications {

    private final ExpireApplication expire;

    ExpireApplications(ExpireApplication expire) {
        this.expire = expire;
    }

    /** @return how many */
    int all() {
        var done = 0;
        while (expire.next()) {
            done++;
        }
        return done;
    }

    @Scheduled(every = "{applications.expiry-every:1m}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        all();
    }
}
