package org.digitaltrust.gateway.door;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.chassis.identity.Identities;
import org.digitaltrust.chassis.identity.InvalidProof;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Outage;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.limit.Limits;
import org.digitaltrust.gateway.observe.Observation;
import org.digitaltrust.gateway.route.Access;
import org.digitaltrust.gateway.route.Route;
import org.digitaltrust.gateway.session.BrowserSessions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides whether a caller may take a route: who they are, by Quarkus' own mechanism, and which roles that gives them. */
@Singleton
class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);
    private static final String CHALLENGE = "Bearer realm=\"digital-trust\"";
    private static final String PROOF_CHALLENGE = "DPoP realm=\"digital-trust\", algs=\"ES256 EdDSA\"";
    private static final Outage OUTAGE = new Outage();
    private static final Duration BETWEEN_WARNINGS = Duration.ofSeconds(10);

    private final BrowserSessions sessions;
    private final HttpAuthenticator authenticator;
    private final Identities identities;
    private final Limits limits;
    private final Answers answers;
    private final Seldom unchecked;

    Admission(
            BrowserSessions sessions,
            HttpAuthenticator authenticator,
            Identities identities,
            Limits limits,
            Answers answers,
            Clock clock) {
        this.sessions = sessions;
        this.authenticator = authenticator;
        this.identities = identities;
        this.limits = limits;
        this.answers = answers;
        this.unchecked = new Seldom(clock, BETWEEN_WARNINGS);
    }

    /**
     * Goes on with {@code admitted} on the request's own thread, or answers 401, 403, 429 or 503. A session cookie counts as
     * the token it holds.
     */
    void decide(Route route, RoutingContext request, Runnable admitted) {
        limits.begin(route, request);
        if (route.access() instanceof Access.Everyone && !limits.admitAddress(request)) {
            return;
        }
        sessions.recognise(route, request, () -> decide(route.access(), request, admitted));
    }

    private void decide(Access access, RoutingContext request, Runnable admitted) {
        try {
            if (access instanceof Access.Everyone && !identities.mustProve(request.request())) {
                admitted.run();
                return;
            }
            var known = identities.recall(request.request());
            if (known != null) {
                authorize(access, known, request, admitted);
            } else if (limits.admitStranger(request)) {
                authenticate(access, request, admitted);
            }
        } catch (AuthenticationFailedException refused) {
            if (limits.admitStranger(request)) {
                refuse(refused, request);
            }
        }
    }

    private void authenticate(Access access, RoutingContext request, Runnable admitted) {
        Context thread = request.vertx().getOrCreateContext();
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(
                        caller -> onThread(thread, request, () -> authorize(access, caller, request, admitted)),
                        fault -> onThread(thread, request, () -> refuse(fault, request)));
    }

    private static void onThread(Context thread, RoutingContext request, Runnable step) {
        if (thread.equals(Vertx.currentContext())) {
            take(step, request);
        } else {
            thread.runOnContext(now -> take(step, request));
        }
    }

    // Nobody above would hear of it: the request's own handler has long returned.
    private static void take(Runnable step, RoutingContext request) {
        try {
            step.run();
        } catch (RuntimeException unforeseen) {
            request.fail(unforeseen);
        }
    }

    private void authorize(
            Access access, @Nullable SecurityIdentity caller, RoutingContext request, Runnable admitted) {
        if (caller == null || caller.isAnonymous()) {
            challenge(CHALLENGE, request);
            return;
        }
        Observation.of(request).caller(caller);
        if (!limits.admitCaller(caller, request)) {
            return;
        }
        boolean allowed = switch (access) {
            case Access.Everyone() -> true;
            case Access.AnyCaller() -> true;
            case Access.OneOf(var roles) -> hasOneOf(roles, caller);
        };
        if (allowed) {
            admitted.run();
        } else {
            answers.send(EdgeProblem.FORBIDDEN.with(), request);
        }
    }

    private static boolean hasOneOf(Set<String> roles, SecurityIdentity caller) {
        for (var role : roles) {
            if (caller.hasRole(role)) {
                return true;
            }
        }
        return false;
    }

    private void refuse(Throwable fault, RoutingContext request) {
        if (OUTAGE.test(fault)) {
            unchecked.happened(
                    requests -> LOG.warnf("no token can be checked requests=%d cause=%s", requests, fault.toString()));
            Observation.of(request).unverified();
            answers.send(EdgeProblem.UNAVAILABLE.with(), request);
            return;
        }
        var error = InvalidProof.is(fault) ? "invalid_dpop_proof" : "invalid_token";
        var scheme = isByProof(request, fault) ? PROOF_CHALLENGE : CHALLENGE;
        challenge(scheme + ", error=\"" + error + "\"", request);
    }

    private static boolean isByProof(RoutingContext request, Throwable fault) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return InvalidProof.is(fault) || (header != null && header.regionMatches(true, 0, "DPoP ", 0, 5));
    }

    private void challenge(String challenge, RoutingContext request) {
        answers.send(EdgeProblem.UNAUTHENTICATED.with(), Map.of("WWW-Authenticate", challenge), request);
    }
}
