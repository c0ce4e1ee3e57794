package org.digitaltrust.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.digitaltrust.chassis.identity.Identities;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.route.Route;
import org.jspecify.annotations.Nullable;

/**
 * Turns a session cookie into the bearer token it holds, before anybody is admitted: from there on the request is like any
 * other. A request that brings a token itself is left alone.
 */
@Singleton
public class BrowserSessions {

    private static final String SESSION = Session.class.getName();

    private final SessionCookies cookies;
    private final OwnOrigin origin;
    private final EndedSessions ended;
    private final Renewals renewals;
    private final Identities identities;
    private final Answers answers;

    BrowserSessions(
            SessionCookies cookies,
            OwnOrigin origin,
            EndedSessions ended,
            Renewals renewals,
            Identities identities,
            Answers answers) {
        this.identities = identities;
        this.cookies = cookies;
        this.origin = origin;
        this.ended = ended;
        this.renewals = renewals;
        this.answers = answers;
    }

    /** Goes on with {@code next} on the request's own thread, or refuses what may be somebody else's wish. */
    public void recognise(Route route, RoutingContext request, Runnable next) {
        var http = request.request();
        if (!http.headers().contains(HttpHeaders.COOKIE)
                || http.headers().contains(HttpHeaders.AUTHORIZATION)
                || !cookies.hasSession(http)) {
            next.run();
            return;
        }
        boolean reads = http.method().equals(HttpMethod.GET) || http.method().equals(HttpMethod.HEAD);
        if (reads && !origin.mayRead(http)) {
            next.run(); // as if the browser had not sent it
            return;
        }
        cookies.promise(request);
        var session = cookies.session(http);
        if (session == null
                || ended.contains(session)
                || identities.isSignedOut(session.tokens().access())) {
            cookies.forgetSession(request);
            next.run();
        } else if (!reads && !origin.mayChange(http, session)) {
            answers.send(EdgeProblem.CSRF.with(), request);
        } else if (renewals.isDue(session)) {
            renew(session, route, request, next);
        } else {
            enter(session, request);
            next.run();
        }
    }

    private void renew(Session session, Route route, RoutingContext request, Runnable next) {
        var thread = request.vertx().getOrCreateContext();
        // Another request, on another thread, may be the one that renews.
        renewals.renew(session)
                .onSuccess(renewal -> thread.runOnContext(now -> {
                    switch (renewal) {
                        case Renewals.Renewal.Valid(var renewed) -> {
                            if (!renewed.equals(session)) {
                                cookies.keep(renewed, request);
                            }
                            enter(renewed, request);
                            next.run();
                        }
                        case Renewals.Renewal.Over() -> {
                            cookies.forgetSession(request);
                            next.run();
                        }
                        case Renewals.Renewal.Away() -> {
                            if (route.upstream().equals(Route.OURSELVES)) {
                                request.put(SESSION, session); // whoever wants to sign out needs no token
                                next.run();
                            } else {
                                answers.send(EdgeProblem.UNAVAILABLE.with(), request);
                            }
                        }
                    }
                }));
    }

    private void enter(Session session, RoutingContext request) {
        request.put(SESSION, session);
        request.request()
                .headers()
                .remove(OwnOrigin.CSRF_TOKEN)
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + session.tokens().access());
        request.addHeadersEndHandler(head -> complete(session, request));
    }

    /** The last word on an answer to somebody in a session: it is theirs alone, and a token that was refused is of no use. */
    private void complete(Session session, RoutingContext request) {
        var response = request.response();
        keepFromCaches(response);
        if (response.getStatusCode() == 401 || ended.contains(session)) {
            cookies.forgetSession(request);
        }
    }

    private static void keepFromCaches(HttpServerResponse response) {
        var caching = response.headers().get(HttpHeaders.CACHE_CONTROL);
        if (caching == null || !(caching.contains("private") || caching.contains("no-store"))) {
            response.headers().set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.headers().add(HttpHeaders.VARY, "Cookie");
    }

    /** The session of a request that has been recognised, or null. */
    static @Nullable Session of(RoutingContext request) {
        return request.get(SESSION);
    }
}
