package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a session cookie is good for, and what it is not. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class BrowserSessionIT {

    private static final String READ = "/sanctions/v1/permits";

    @BeforeAll
    static void the_realm_knows_the_gateway() {
        ConsoleClient.knowsTheGateway();
    }

    @Test
    void the_service_gets_the_users_token_and_no_cookie() {
        // Given
        var browser = Browser.of("case1").with("other", "value");
        // When
        var answer = browser.get(READ);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = new JsonObject(answer.body()).getJsonObject("headers");
        assertThat(headers.containsKey("cookie")).isFalse();
        var claims = claimsOf(headers.getJsonArray("authorization").getString(0));
        assertThat(claims.getString("preferred_username")).isEqualTo("case1");
        assertThat(claims.getString("azp")).isEqualTo("dta-console");
        assertThat(claims.getValue("aud").toString()).contains("digital-trust");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().allValues("Vary")).contains("Cookie");
    }

    @Test
    void what_a_service_lets_everybody_keep_is_not_kept_for_whoever_is_signed_in() {
        // Given
        var browser = Browser.of("case1");
        // When
        var answer = browser.send(Gateway.to(READ).header("X-Do", "private headers"));
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void a_session_gives_no_more_than_its_users_roles() {
        // Given
        var browser = Browser.of("case1");
        // When
        var answer = browser.get("/membership/v1/me");
        // Then
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.has(Browser.SESSION)).isTrue();
    }

    @Test
    void a_token_in_the_request_counts_instead_of_the_cookie() {
        // Given
        var browser = Browser.of("case1");
        // When
        var asMember = browser.send(Gateway.to("/membership/v1/me").header("Authorization", Gateway.bearer("member1")));
        var withBadToken = browser.send(Gateway.to(READ).header("Authorization", "Bearer abc"));
        // Then
        assertThat(asMember.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(asMember.body()).getJsonObject("headers").containsKey("cookie"))
                .isFalse();
        assertThat(withBadToken.statusCode()).isEqualTo(401);
        assertThat(browser.has(Browser.SESSION)).isTrue();
    }

    @Test
    void a_cookie_that_is_not_ours_is_no_session_and_goes() {
        // Given
        var good = Browser.of("case1").cookie(Browser.SESSION);
        var signIn = new Browser();
        signIn.begin("/");
        var other = Base64.getDecoder().decode("b3RoZXIta2V5LW9mLWEtd2ViLXNlc3Npb24hISEhISE=");
        long now = Instant.now().getEpochSecond();
        var bad = List.of(
                "",
                "x",
                "a.b.c.d.e",
                good.substring(0, good.length() - 10) + "AAAAAAAAAA",
                (good.charAt(0) == 'e' ? "f" : "e") + good.substring(1),
                good.replaceFirst("\\.\\.", ".AAAA."),
                Sealed.changed(good, other, it -> {}),
                signIn.cookie(Browser.SIGN_IN),
                Sealed.changed(good, it -> it.put("until", now)),
                good + "; " + Browser.SESSION + "=" + good);
        for (var cookie : bad) {
            var browser = new Browser().with(Browser.SESSION, cookie);
            // When
            var answer = browser.get(READ);
            // Then
            assertThat(answer.statusCode()).as(cookie).isEqualTo(401);
            assertThat(browser.has(Browser.SESSION)).as(cookie).isFalse();
        }
    }

    @Test
    void a_session_left_alone_for_too_long_is_over() {
        // Given
        long now = Instant.now().getEpochSecond();
        var browser = Browser.of("case1");
        var idle = Sealed.changed(
                browser.cookie(Browser.SESSION),
                it -> it.getJsonObject("tokens").put("accessUntil", now - 60).put("refreshUntil", now));
        // When
        var answer = browser.with(Browser.SESSION, idle).get(READ);
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.has(Browser.SESSION)).isFalse();
    }

    @Test
    void tokens_are_renewed_once_for_all_requests_of_a_page() {
        // Given
        var browser = Browser.of("case1");
        var old = browser.cookie(Browser.SESSION);
        var csrfToken = browser.csrfToken();
        var due = Sealed.changed(
                old,
                it -> it.getJsonObject("tokens")
                        .put("accessUntil", Instant.now().getEpochSecond() + 20));
        List<HttpResponse<String>> answers;
        // When
        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 30)
                    .mapToObj(it -> CompletableFuture.supplyAsync(
                            () -> new Browser().with(Browser.SESSION, due).get(READ), pages))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
        var later = new Browser().with(Browser.SESSION, due);
        var last = later.get(READ);
        // Then
        assertThat(answers).allMatch(it -> it.statusCode() == 200);
        var tokens = answers.stream().map(BrowserSessionIT::tokenOf).distinct().toList();
        assertThat(tokens).hasSize(1).doesNotContain(accessIn(old));
        assertThat(tokenOf(last)).isEqualTo(tokens.getFirst());
        assertThat(answers).allMatch(it -> it.headers().firstValue("Set-Cookie").isPresent());
        assertThat(later.csrfToken()).isEqualTo(csrfToken);
        assertThat(accessIn(later.cookie(Browser.SESSION))).isEqualTo(tokens.getFirst());
    }

    @Test
    void a_session_that_the_realm_has_ended_is_over_with_its_token() {
        // Given
        var browser = Browser.of("case2");
        ConsoleClient.signOut("case2");
        var due = Sealed.changed(
                browser.cookie(Browser.SESSION),
                it -> it.getJsonObject("tokens")
                        .put("accessUntil", Instant.now().getEpochSecond()));
        // When
        var answer = browser.with(Browser.SESSION, due).get(READ);
        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(browser.has(Browser.SESSION)).isFalse();
        assertThat(browser.session().getBoolean("authenticated")).isFalse();
    }

    @Test
    void signing_out_ends_the_session_here_and_at_the_realm() {
        // Given
        var browser = Browser.of("case1");
        var old = browser.cookie(Browser.SESSION);
        // When
        var answer = browser.post("/session/logout", browser.csrfToken());
        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.has(Browser.SESSION)).isFalse();
        var copy = new Browser().with(Browser.SESSION, old);
        assertThat(copy.get(READ).statusCode()).isEqualTo(401);
        assertThat(copy.has(Browser.SESSION)).isFalse();
        var form = browser.atRealm(HttpRequest.newBuilder(browser.begin("/")));
        assertThat(form.statusCode())
                .as("the realm asks for the password again")
                .isEqualTo(200);
    }

    @Test
    void signing_out_without_a_session_is_no_fault() {
        // When
        var answer = Gateway.send(Gateway.to("/session/logout").POST(HttpRequest.BodyPublishers.noBody()));
        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void the_cookie_of_somebody_with_all_roles_fits() {
        // When
        var browser = Browser.of(ConsoleClient.everybody());
        // Then
        assertThat(browser.session().getJsonArray("roles")).hasSizeGreaterThan(8);
        assertThat((Browser.SESSION + "=" + browser.cookie(Browser.SESSION)).length())
                .isLessThan(4096);
        assertThat(browser.get(READ).statusCode()).isEqualTo(200);
    }

    private static String tokenOf(HttpResponse<String> answer) {
        JsonArray sent = new JsonObject(answer.body()).getJsonObject("headers").getJsonArray("authorization");
        return sent.getString(0).substring("Bearer ".length());
    }

    private static String accessIn(String cookie) {
        return Sealed.open(cookie).getJsonObject("tokens").getString("access");
    }

    private static JsonObject claimsOf(String bearer) {
        return new JsonObject(new String(
                Base64.getUrlDecoder().decode(bearer.split("\\.", -1)[1]), java.nio.charset.StandardCharsets.UTF_8));
    }
}
