package org.digitaltrust.chassis.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrust.chassis.time.RealmTime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sessions and users signed out so recently that tokens of theirs may not have expired. When there is no room for another
 * one, all tokens issued until then are refused: everybody needs a new token, and nobody who was signed out gets by.
 */
@Singleton
class Revocations {

    private static final Logger LOG = Logger.getLogger(Revocations.class);

    private final Clock clock;
    private final Duration time;
    private final int size;
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private volatile long everythingUntil = Long.MIN_VALUE;

    /** @param issuedUntil tokens issued until then are refused, in seconds since 1970 */
    private record Mark(long issuedUntil, long forgottenAt) {}

    @Inject
    Revocations(@RealmTime Clock clock, IdentityConfig config) {
        this(clock, config.revocation().time(), config.revocation().size());
    }

    Revocations(Clock clock, Duration time, int size) {
        this.clock = clock;
        this.time = time;
        this.size = size;
    }

    /** Every token of that session from now on. */
    void endSession(String session) {
        note("session " + session, Long.MAX_VALUE);
    }

    /** Every token of that user that was issued until then. */
    void endAllOf(String subject, long issuedUntil) {
        note("subject " + subject, issuedUntil);
    }

    private synchronized void note(String whose, long issuedUntil) {
        long now = clock.millis() / 1000;
        if (marks.size() >= size) {
            marks.values().removeIf(it -> it.forgottenAt() <= now);
        }
        if (marks.size() >= size) {
            LOG.warnf("no room for another sign-out, all tokens issued until now are refused remembered=%d", size);
            everythingUntil = now;
            marks.clear();
            return;
        }
        marks.merge(
                whose,
                new Mark(issuedUntil, now + time.toSeconds()),
                (old, mark) -> old.issuedUntil() > mark.issuedUntil()
                        ? new Mark(old.issuedUntil(), mark.forgottenAt())
                        : mark);
    }

    boolean cover(AccessToken token) {
        if (token.issuedAt() <= everythingUntil) {
            return true;
        }
        if (marks.isEmpty()) {
            return false;
        }
        return covers(marks.get("subject " + token.subject()), token)
                || (token.session() != null && covers(marks.get("session " + token.session()), token));
    }

    private static boolean covers(@Nullable Mark mark, AccessToken token) {
        return mark != null && token.issuedAt() <= mark.issuedUntil();
    }
}
