package org.digitaltrust.membership.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.platform.ProfilePagesResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else may come in where accounts are looked after. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(ProfilePagesResource.class)
class HostileAccountIT {

    @Inject
    Tables tables;

    private Listed account;

    @BeforeEach
    void one_is_a_member() {
        tables.clear();
        ProfilePagesResource.pages().forget();
        account = Listed.in(AccountStatus.CHALLENGED, Service.member("member1", "hostile_one"), "target", tables);
    }

    static List<String> noHandles() {
        return List.of(
                "",
                "@",
                "@@x",
                ".",
                "..",
                "...",
                "@..",
                "../admin",
                "..%2f",
                "a/b",
                "a%2fb",
                "a\\b",
                "a b",
                "a?b",
                "a#b",
                "a:b",
                "a@b",
                "a;b",
                "a&b",
                "a<b",
                "a\"b",
                "a'b",
                "a\nb",
                "a\tb",
                "a\u0000b",
                "a\u200bb",
                "a\u202eb",
                "\ufeffa",
                "💃",
                "x".repeat(101),
                "x".repeat(100_000),
                "{handle}",
                "${jndi:x}",
                "-_.");
    }

    @ParameterizedTest
    @MethodSource("noHandles")
    void what_is_no_handle_is_refused_wherever_one_is_given(String handle) {
        // Given
        int before = ProfilePagesResource.pages().connections();
        // When
        var claimed = post(
                "member1",
                MEMBERS + "/" + account.member() + "/accounts",
                Map.of("platform", "tiktok", "handle", handle));
        var renamed = post("member1", account.path() + "/handle", Map.of("handle", handle));
        var attested = post(
                "tiktok",
                account.path() + "/proof",
                Map.of("method", "platform_attestation", "platform_user_id", "1", "handle", handle));
        // Then
        Stream.of(claimed, renamed, attested)
                .forEach(it -> it.then()
                        .statusCode(400)
                        .contentType("application/problem+json")
                        .body("violations[0].field", equalTo("handle")));
        assertThat(ProfilePagesResource.pages().connections()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kể.Chuyện", "ke\u0302\u0309", "ＬＡＮ", "лан", "يوتيوب", "小蓝", "٣٣", "ｶﾞ"})
    void an_odd_but_real_handle_is_looked_for_as_platforms_compare_it(String handle) {
        // Given
        var path = MEMBERS + "/" + account.member() + "/accounts";
        String id = post("member1", path, Map.of("platform", "tiktok", "handle", handle))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var challenge = post("member1", path + "/" + id + "/challenge", Map.of());
        String page = challenge.then().statusCode(200).extract().path("page");
        ProfilePagesResource.pages().show(page.substring(page.indexOf("/@")), challenge.<String>path("code"));
        // When
        var proven = post("member1", path + "/" + id + "/proof", Map.of("method", "profile_code"));
        // Then
        proven.then().statusCode(200).body("handle", equalTo(handle));
        assertThat(ProfilePagesResource.pages().requests())
                .last()
                .satisfies(it -> assertThat(it.line()).matches("GET /@[A-Za-z0-9%._-]+ HTTP/1.1"));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("", "{\"platform\": \"tiktok\"}", "handle"),
                Arguments.of("", "{\"platform\": \"Tik Tok\", \"handle\": \"a\"}", "platform"),
                Arguments.of("", "{\"platform\": 1, \"handle\": \"a\"}", "platform"),
                Arguments.of("", "{\"platform\": \"tiktok\", \"handle\": \"a\", \"audience\": -1}", "audience"),
                Arguments.of("", "{\"platform\": \"tiktok\", \"handle\": \"a\", \"audience\": 1.5}", "audience"),
                Arguments.of("", "{\"platform\": \"tiktok\", \"handle\": \"a\", \"status\": \"verified\"}", "status"),
                Arguments.of(
                        "",
                        "{\"platform\": \"tiktok\", \"handle\": \"a\", \"platform_user_id\": \"\"}",
                        "platform_user_id"),
                Arguments.of("/handle", "{}", "handle"),
                Arguments.of("/handle", "{\"handle\": null}", "handle"),
                Arguments.of("/handle", "{\"handle\": \"a\", \"at\": \"2026-01-01T00:00:00Z\"}", "at"),
                Arguments.of("/proof", "{}", "method"),
                Arguments.of("/proof", "{\"method\": \"officer\"}", "method"),
                Arguments.of("/proof", "{\"method\": \"PROFILE_CODE\"}", "method"),
                Arguments.of("/proof", "{\"method\": \"profile_code\", \"handle\": \"a\"}", "handle"),
                Arguments.of("/proof", "{\"method\": \"profile_code\", \"code\": \"dta-1\"}", "code"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_400_and_names_its_property(String where, String body, String field) {
        // Given
        var path = where.isEmpty() ? MEMBERS + "/" + account.member() + "/accounts" : account.path() + where;
        // When
        var answer = as("member1").body(body).post(path);
        // Then
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void what_a_platform_or_an_officer_sends_is_checked_too() {
        // When, then
        var proof = account.path() + "/proof";
        var audience = account.path() + "/audience";
        as("tiktok")
                .body("{\"method\": \"platform_attestation\"}")
                .post(proof)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("platform_user_id"));
        as("tiktok")
                .body("{\"method\": \"platform_attestation\", \"platform_user_id\": \"1\"}")
                .post(proof)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("handle"));
        Stream.of(
                        "{}",
                        "{\"audience\": 1}",
                        "{\"audience\": -1, \"at\": \"2026-01-01T00:00:00Z\"}",
                        "{\"audience\": \"1\", \"at\": \"2026-01-01T00:00:00Z\"}",
                        "{\"audience\": 99999999999999999999, \"at\": \"2026-01-01T00:00:00Z\"}",
                        "{\"audience\": 1, \"at\": \"2026-01-01\"}",
                        "{\"audience\": 1, \"at\": \"+999999999-01-01T00:00:00Z\"}",
                        "{\"audience\": 1, \"at\": \"-999999999-01-01T00:00:00Z\"}")
                .forEach(it -> as("membership").body(it).post(audience).then().statusCode(400));
    }

    @Test
    void accounts_and_members_that_are_not_there_are_404() {
        // Given
        var nobody = MEMBERS + "/" + UUID.randomUUID() + "/accounts";
        var nothing = MEMBERS + "/" + account.member() + "/accounts/" + UUID.randomUUID();
        // When, then
        get("member1", nobody).then().statusCode(404);
        get("membership", nobody).then().statusCode(404);
        post("member1", nobody, Map.of("platform", "tiktok", "handle", "a"))
                .then()
                .statusCode(404);
        get("membership", nothing).then().statusCode(404);
        get("member1", nothing + "/handles").then().statusCode(404);
        post("member1", nothing + "/challenge", Map.of()).then().statusCode(404);
        post("member1", nothing + "/proof", Map.of("method", "profile_code"))
                .then()
                .statusCode(404);
        post("member1", nothing + "/handle", Map.of("handle", "a")).then().statusCode(404);
        post("membership", nothing + "/audience", Map.of("audience", 1, "at", "2026-01-01T00:00:00Z"))
                .then()
                .statusCode(404);
        as("member1").header("If-Match", "\"1\"").delete(nothing).then().statusCode(404);
        get("member1", MEMBERS + "/x/accounts").then().statusCode(404);
        get("member1", MEMBERS + "/" + account.member() + "/accounts/x").then().statusCode(404);
        get("member1", MEMBERS + "/" + account.member() + "/accounts?limit=0")
                .then()
                .statusCode(400);
    }
}
