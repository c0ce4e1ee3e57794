package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into a browser session, by the realm's own form, and the ways that lead nowhere. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class SignInIT {

    @BeforeAll
    static void the_realm_knows_the_gateway() {
        ConsoleClient.knowsTheGateway();
    }

    @Test
    void signing_in_leads_back_to_the_page_with_a_session() {
        // Given
        var browser = new Browser();
        var callback = browser.answerForm(browser.begin("/docs?view=officer"), "case1");
        // When
        var answer = browser.comeBack(callback);
        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(Browser.ORIGIN + "/docs?view=officer");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.has(Browser.SIGN_IN)).isFalse();
        var session = browser.session();
        assertThat(session.getBoolean("authenticated")).isTrue();
        assertThat(session.getString("username")).isEqualTo("case1");
        assertThat(session.getString("name")).isEqualTo("Case Officer One");
        assertThat(session.getJsonArray("roles")).contains("case_officer");
        assertThat(Instant.parse(session.getString("expires_at"))).isAfter(Instant.now());
        assertThat(session.getString("csrf_token")).hasSizeGreaterThan(40);
    }

    @Test
    void the_request_to_the_realm_carries_pkce_state_and_nonce_and_our_configured_origin() {
        // When
        var answer = Gateway.raw("GET /session/login HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        // Then
        var location = answer.lines()
                .filter(it -> it.toLowerCase(java.util.Locale.ROOT).startsWith("location: "))
                .findFirst()
                .orElseThrow();
        assertThat(location)
                .contains("response_type=code", "client_id=dta-console", "code_challenge_method=S256")
                .contains("code_challenge=", "state=", "nonce=")
                .contains("redirect_uri=https%3A%2F%2Fgateway.example%2Fsession%2Fcallback")
                .doesNotContain("evil");
    }

    @Test
    void the_cookies_are_out_of_reach_for_scripts_and_other_sites() {
        // Given
        var browser = new Browser();
        // When
        var begun = browser.get("/session/login");
        var authorization = URI.create(begun.headers().firstValue("Location").orElseThrow());
        var done = browser.comeBack(browser.answerForm(authorization, "case1"));
        // Then
        assertThat(begun.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("__Host-dta-sign-in=[^;]+; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure");
        assertThat(done.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .anyMatch(it -> it.matches(
                        "__Host-dta-session=[^;]+; Path=/; Max-Age=\\d{4,5}; HttpOnly; SameSite=Strict; Secure"))
                .contains("__Host-dta-sign-in=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "/a\u0000",
                "/ä",
                " /docs",
                "/docs\"",
                "/<script>"
            })
    void nobody_is_led_elsewhere_after_signing_in(String hostile) {
        // When
        var answer =
                new Browser().get("/session/login?return_to=" + URLEncoder.encode(hostile, StandardCharsets.UTF_8));
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body())
                        .getJsonArray("violations")
                        .getJsonObject(0)
                        .getString("field"))
                .isEqualTo("return_to");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void a_code_that_another_browser_has_obtained_signs_nobody_in() {
        // Given
        var attacker = new Browser();
        var callback = attacker.answerForm(attacker.begin("/"), "member1");
        var victim = new Browser();
        victim.begin("/");
        // When
        var withoutCookie = new Browser().comeBack(callback);
        var withAnotherState = victim.comeBack(callback);
        // Then
        assertThat(withoutCookie.statusCode()).isEqualTo(400);
        assertThat(withAnotherState.statusCode()).isEqualTo(400);
        assertThat(withAnotherState.body()).contains("/problems/sign-in-failed");
        assertThat(victim.has(Browser.SESSION)).isFalse();
    }

    @Test
    void a_callback_counts_once() {
        // Given
        var browser = new Browser();
        var callback = browser.answerForm(browser.begin("/"), "case1");
        var signIn = browser.cookie(Browser.SIGN_IN);
        browser.comeBack(callback);
        // When
        var again = new Browser().with(Browser.SIGN_IN, signIn).comeBack(callback);
        // Then
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith(Browser.SESSION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "nonce", "verifier"})
    void an_answer_to_another_question_is_none(String secret) {
        // Given
        var browser = new Browser();
        var callback = browser.answerForm(browser.begin("/"), "case1");
        browser.with(
                Browser.SIGN_IN,
                Sealed.changed(browser.cookie(Browser.SIGN_IN), it -> it.put(secret, it.getString(secret) + "x")));
        // When
        var answer = browser.comeBack(callback);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(browser.has(Browser.SESSION)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "code=x", "state=x", "code=x&state=x", "code=x&code=y&state=x", "error=access_denied&state=x"
            })
    void an_incomplete_callback_is_a_problem(String query) {
        // Given
        var browser = new Browser();
        browser.begin("/");
        // When
        var answer = browser.get("/session/callback?" + query);
        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/sign-in-failed");
    }

    @Test
    void a_sign_in_that_took_too_long_or_names_another_issuer_is_refused() {
        // Given
        var slow = new Browser();
        var late = slow.answerForm(slow.begin("/"), "case1");
        slow.with(
                Browser.SIGN_IN,
                Sealed.changed(
                        slow.cookie(Browser.SIGN_IN),
                        it -> it.put("until", Instant.now().getEpochSecond())));
        var other = new Browser();
        var mixed = other.answerForm(other.begin("/"), "case1");
        // When
        var tooLate = slow.comeBack(late);
        var mixedUp =
                other.comeBack(URI.create(mixed.toString().replaceAll("iss=[^&]*", "iss=https%3A%2F%2Fevil.example")));
        // Then
        assertThat(mixed.getQuery()).contains("iss=");
        assertThat(tooLate.statusCode()).isEqualTo(400);
        assertThat(mixedUp.statusCode()).isEqualTo(400);
    }

    @Test
    void the_realm_refuses_the_client_without_pkce_and_for_other_addresses() {
        // Given
        var authorization = new Browser().begin("/").toString();
        // When
        var plain = new Browser()
                .atRealm(HttpRequest.newBuilder(URI.create(authorization.replaceAll("&code_challenge[^&]*", ""))));
        var elsewhere = new Browser()
                .atRealm(HttpRequest.newBuilder(URI.create(authorization.replace("gateway.example", "evil.example"))));
        // Then
        assertThat(plain.statusCode()).isEqualTo(302);
        assertThat(plain.headers().firstValue("Location").orElseThrow()).contains("error=invalid_request");
        assertThat(elsewhere.statusCode()).isEqualTo(400);
    }
}
