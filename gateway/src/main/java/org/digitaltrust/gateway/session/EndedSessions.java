package org.digitaltrust.gateway.session;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions that were signed out of here, for as long as a copy of their cookie could still be of use. Each took somebody's
 * password at the realm, and most are forgotten with their access token, so there are never many.
 */
@Singleton
class EndedSessions {

    private static final int SWEEP_FROM = 1_000;
    // Longer than the realm's access tokens last.
    private static final long LONGEST_ACCESS = Duration.ofMinutes(15).toSeconds();

    private final Clock clock;
    private final Map<String, Long> until = new ConcurrentHashMap<>();

    EndedSessions(Clock clock) {
        this.clock = clock;
    }

    /** Ends it for good, or until the realm is known to have ended it. */
    void add(Session session) {
        if (until.size() >= SWEEP_FROM) {
            long now = clock.millis() / 1000;
            until.values().removeIf(it -> it <= now);
        }
        until.put(session.id(), session.until());
    }

    /** The realm gives no more tokens for it: all that is left is an access token, which a renewal may just have brought. */
    void endedAtTheRealm(Session session) {
        long now = clock.millis() / 1000;
        until.put(session.id(), Math.min(session.until(), now + LONGEST_ACCESS));
    }

    boolean contains(Session session) {
        return until.containsKey(session.id());
    }
}
