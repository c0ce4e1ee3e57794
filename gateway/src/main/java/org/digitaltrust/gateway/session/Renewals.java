package org.digitaltrust.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Renews a session's tokens before they end, once for all requests that come with the same cookie: those at once, and those
 * that a page has sent before it got the new one.
 */
@Singleton
class Renewals {

    private static final Logger LOG = Logger.getLogger(Renewals.class);
    private static final long KEPT_MILLIS = 30_000;

    private final Realm realm;
    private final SessionSettings settings;
    private final Clock clock;
    private final Vertx vertx;
    private final Map<String, Future<Renewal>> recent = new ConcurrentHashMap<>();

    Renewals(Realm realm, SessionSettings settings, Clock clock, Vertx vertx) {
        this.realm = realm;
        this.settings = settings;
        this.clock = clock;
        this.vertx = vertx;
    }

    /** What has become of a session. */
    sealed interface Renewal {
        record Valid(Session session) implements Renewal {}

        /** Ended at the realm. */
        record Over() implements Renewal {}

        /** Nobody can say: its access token has ended, and the realm does not answer. */
        record Away() implements Renewal {}
    }

    boolean isDue(Session session) {
        return session.mustBeRenewed(now(), settings.renewBefore().toSeconds());
    }

    Future<Renewal> renew(Session session) {
        var key = session.id() + ' ' + session.tokens().accessUntil();
        var outcome = Promise.<Renewal>promise();
        var other = recent.putIfAbsent(key, outcome.future());
        if (other != null) {
            return other;
        }
        realm.renew(session.tokens())
                .onSuccess(grant -> {
                    vertx.setTimer(KEPT_MILLIS, past -> recent.remove(key));
                    outcome.complete(
                            switch (grant) {
                                case Realm.Grant.Given(var tokens, var idToken) ->
                                    new Renewal.Valid(session.with(tokens));
                                case Realm.Grant.Refused(var why) -> new Renewal.Over();
                            });
                })
                .onFailure(fault -> {
                    LOG.warnf("session not renewed cause=%s", fault.toString());
                    recent.remove(key);
                    boolean lasts = now() < session.tokens().accessUntil();
                    outcome.complete(lasts ? new Renewal.Valid(session) : new Renewal.Away());
                });
        return outcome.future();
    }

    private long now() {
        return clock.millis() / 1000;
    }
}
