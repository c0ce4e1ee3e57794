package org.digitaltrust.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;

/** What the gateway answers below {@code /session}. */
@Singleton
public class SessionPages {

    static final String CALLBACK = "/session/callback";

    private final SignIn signIn;
    private final SignOut signOut;
    private final Answers answers;

    SessionPages(SignIn signIn, SignOut signOut, Answers answers) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.answers = answers;
    }

    public void serve(RoutingContext request) {
        switch (request.normalizedPath()) {
            case "/session" -> show(request);
            case "/session/login" -> signIn.begin(request);
            case CALLBACK -> signIn.finish(request);
            case "/session/logout" -> signOut.end(request);
            default -> answers.send(EdgeProblem.NOT_FOUND.with(), request);
        }
    }

    private void show(RoutingContext request) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(SessionView.of(BrowserSessions.of(request)).toBuffer());
        answers.linger(request);
    }
}
