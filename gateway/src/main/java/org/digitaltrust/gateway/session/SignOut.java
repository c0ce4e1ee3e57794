package org.digitaltrust.gateway.session;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;
import org.jboss.logging.Logger;

/** Ends a session: the cookie, its copies here, and the session at the realm with all its refresh tokens. */
@Singleton
class SignOut {

    private static final Logger LOG = Logger.getLogger(SignOut.class);

    private final Realm realm;
    private final EndedSessions ended;
    private final SessionCookies cookies;
    private final Answers answers;

    SignOut(Realm realm, EndedSessions ended, SessionCookies cookies, Answers answers) {
        this.realm = realm;
        this.ended = ended;
        this.cookies = cookies;
        this.answers = answers;
    }

    /** 204; 503 where it has ended here, but the realm could not be told. */
    void end(RoutingContext request) {
        var session = BrowserSessions.of(request);
        if (session == null) {
            done(request);
            return;
        }
        ended.add(session);
        cookies.forgetSession(request);
        realm.end(session.tokens())
                .onSuccess(told -> {
                    ended.endedAtTheRealm(session);
                    done(request);
                })
                .onFailure(fault -> {
                    LOG.warnf("session not ended at the realm cause=%s", fault.toString());
                    answers.send(EdgeProblem.UNAVAILABLE.with(), request);
                });
    }

    private void done(RoutingContext request) {
        request.response().setStatusCode(204).end();
        answers.linger(request);
    }
}
