package org.digitaltrust.gateway.session;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.chassis.problem.ProblemTexts;
import org.digitaltrust.gateway.answer.Answers;
import org.digitaltrust.gateway.settings.GatewaySettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends a browser to the realm and takes it back: authorization code with PKCE, for a client with a secret. */
@Singleton
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final int RANDOM_BYTES = 32;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SessionSettings settings;
    private final URI publicOrigin;
    private final Realm realm;
    private final SessionCookies cookies;
    private final Answers answers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignIn(
            SessionSettings settings,
            GatewaySettings gateway,
            Realm realm,
            SessionCookies cookies,
            Answers answers,
            Clock clock) {
        this.settings = settings;
        this.publicOrigin = gateway.publicOrigin();
        this.realm = realm;
        this.cookies = cookies;
        this.answers = answers;
        this.clock = clock;
    }

    void begin(RoutingContext request) {
        var wanted = request.queryParam("return_to");
        var returnTo = wanted.isEmpty() ? ReturnPath.START : wanted.getFirst();
        var fault = wanted.size() > 1 ? "must not occur twice" : ReturnPath.faultOf(returnTo);
        if (fault != null) {
            answers.send(Problem.invalid("return_to", fault), request);
            return;
        }
        var pending = new PendingSignIn(
                secret(),
                secret(),
                secret(),
                returnTo,
                now() + settings.signIn().toSeconds());
        realm.endpoints()
                .onSuccess(it -> {
                    cookies.keep(pending, request);
                    redirect(302, address(it, pending, request), request);
                })
                .onFailure(cause -> away(cause, request));
    }

    private String address(Realm.Endpoints endpoints, PendingSignIn pending, RoutingContext request) {
        var address = new QueryStringEncoder(endpoints.authorization());
        address.addParam("response_type", "code");
        address.addParam("client_id", settings.clientId());
        address.addParam("redirect_uri", redirectUri());
        address.addParam("scope", "openid");
        address.addParam("state", pending.state());
        address.addParam("nonce", pending.nonce());
        address.addParam("code_challenge", challengeOf(pending.verifier()));
        address.addParam("code_challenge_method", "S256");
        var language = ProblemTexts.languageOf(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        address.addParam("ui_locales", language.getLanguage());
        return address.toString();
    }

    void finish(RoutingContext request) {
        var pending = cookies.signIn(request.request());
        cookies.forgetSignIn(request);
        var code = only("code", request);
        if (pending == null || code == null || !isAnswerTo(pending, request)) {
            failed("not the answer to a sign-in of this browser", request);
            return;
        }
        realm.endpoints()
                .compose(endpoints -> {
                    if (!request.queryParam("iss").stream().allMatch(endpoints.issuer()::equals)) {
                        return Future.succeededFuture(new Realm.Grant.Refused("from another issuer"));
                    }
                    return realm.redeem(code, pending.verifier(), redirectUri());
                })
                .onSuccess(grant -> {
                    switch (grant) {
                        case Realm.Grant.Given given -> welcome(given, pending, request);
                        case Realm.Grant.Refused(var why) -> failed(why, request);
                    }
                })
                .onFailure(fault -> away(fault, request));
    }

    private void welcome(Realm.Grant.Given given, PendingSignIn pending, RoutingContext request) {
        Future.join(realm.endpoints(), realm.keys())
                .onSuccess(both -> {
                    Realm.Endpoints endpoints = both.resultAt(0);
                    String keys = both.resultAt(1);
                    var expected = new IdToken.Expected(
                            endpoints.issuer(), settings.clientId(), pending.nonce(), clock.millis());
                    try {
                        var who = IdToken.read(String.valueOf(given.idToken()), keys, expected);
                        var until = now() + settings.lifetime().toSeconds();
                        cookies.keep(new Session(secret(), secret(), who.name(), until, given.tokens()), request);
                        redirect(303, publicOrigin + pending.returnTo(), request);
                    } catch (IdToken.NotOurs e) {
                        failed(String.valueOf(e.getMessage()), request);
                    }
                })
                .onFailure(fault -> away(fault, request));
    }

    private static boolean isAnswerTo(PendingSignIn pending, RoutingContext request) {
        var state = only("state", request);
        return state != null
                && MessageDigest.isEqual(state.getBytes(UTF_8), pending.state().getBytes(UTF_8))
                && request.queryParam("error").isEmpty();
    }

    private static @Nullable String only(String name, RoutingContext request) {
        List<String> values = request.queryParam(name);
        return values.size() == 1 ? values.getFirst() : null;
    }

    private void redirect(int status, String address, RoutingContext request) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.LOCATION, address)
                .end();
        answers.linger(request);
    }

    private void failed(String why, RoutingContext request) {
        LOG.infof("sign-in refused reason=%s", why);
        answers.send(EdgeProblem.SIGN_IN_FAILED.with(), request);
    }

    private void away(Throwable fault, RoutingContext request) {
        LOG.warnf("nobody can sign in cause=%s", fault.toString());
        answers.send(EdgeProblem.UNAVAILABLE.with(), request);
    }

    /** Never from a request: whoever sets a Host header would choose where codes go. */
    private String redirectUri() {
        return publicOrigin + SessionPages.CALLBACK;
    }

    private String secret() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    private static String challengeOf(String verifier) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long now() {
        return clock.millis() / 1000;
    }
}
