package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an applicant has filled in can be changed while it is theirs to write. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ChangeApplicationIT {

    @Inject
    Tables tables;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @Test
    void what_is_named_changes_and_the_rest_stays() {
        // Given
        var id = Service.file("member1", "changes");
        // When
        var changed = patch("member1", id, "\"1\"", """
                {"legal_name": "Nguyễn Thị Mới", "birth_date": null, "contact": {"phone": "+84 90 000 00 00"},
                 "accounts": [{"platform": "zalo", "handle": "changes_too"}, {"platform": "tiktok", "handle": "@changes",
                     "platform_user_id": "uid-changes", "audience": 9}]}""");
        // Then
        changed.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("legal_name", equalTo("Nguyễn Thị Mới"))
                .body("display_name", equalTo("Lan Kể Chuyện"))
                .body("birth_date", nullValue())
                .body("contact.email", equalTo("changes@example.vn"))
                .body("contact.phone", equalTo("+84 90 000 00 00"))
                .body("accounts.handle", contains("changes_too", "changes"))
                .body("accounts[1].audience", equalTo(9));
        get("member1", APPLICATIONS + "/" + id).then().header("ETag", equalTo("\"2\""));
    }

    @Test
    void what_was_asked_for_can_be_supplied_and_proofs_that_stand_stay() {
        // Given
        var id = Service.file("member1", "supplies");
        Service.submit("member1", id);
        List.of("completeness", "identity", "accounts")
                .forEach(it ->
                        Service.step("membership", id, it, "passed").then().statusCode(200));
        var review = patch("member1", id, etag(id), "{\"topics\": [\"cooking\"]}");
        Service.step("membership", id, "background", "information_requested");
        // When
        var supplied = patch("member1", id, etag(id), """
                {"accounts": [{"platform": "tiktok", "handle": "@supplies", "platform_user_id": "uid-@supplies"},
                              {"platform": "tiktok", "handle": "@second"}]}""");
        // Then
        review.then().statusCode(409).body("possible", contains("background", "withdrawal"));
        supplied.then()
                .statusCode(200)
                .body("status", equalTo("information_requested"))
                .body("accounts.status", contains("verified", "claimed"));
    }

    @Test
    void only_whoever_has_read_the_newest_version_may_change() {
        // Given
        var id = Service.file("member1", "versions");
        patch("member1", id, "\"1\"", "{\"topics\": []}").then().statusCode(200);
        // When, then
        patch("member1", id, null, "{}").then().statusCode(428).body("type", equalTo("/problems/version-required"));
        patch("member1", id, "\"1\"", "{}").then().statusCode(412).body("type", equalTo("/problems/stale-version"));
        patch("member2", id, "\"2\"", "{}").then().statusCode(404);
        patch("admin", id, "\"2\"", "{}").then().statusCode(404);
        patch("membership", id, "\"2\"", "{}").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"legal_name": null}                                            | 400 | legal_name
            {"kind": "KOL"}                                                 | 400 | kind
            {"status": "decided"}                                           | 400 | status
            {"birth_date": "1995"}                                          | 400 | birth_date
            {"birth_date": "2999-01-01"}                                    | 400 | birth_date
            {"contact": null}                                               | 400 | contact
            {"contact": {"email": "nobody"}}                                | 400 | contact.email
            {"contact": {"fax": "1"}}                                       | 400 | contact.fax
            {"contact": "lan@example.vn"}                                   | 400 | contact
            {"accounts": [{"platform": "tiktok", "handle": "two words"}]}   | 400 | accounts[0].handle
            {"accounts": {}}                                                | 400 | accounts
            {"topics": [7]}                                                 | 400 | topics[0]
            {"display_name": "a\\u0000b"}                                   | 400 | display_name
            {"chapter": "99"}                                               | 422 | chapter
            {"accounts": [{"platform": "x", "handle": "a"}, {"platform": "x", "handle": "A"}]} | 422 | accounts[1]
            """)
    void what_would_not_have_been_accepted_at_first_is_not_now(String changes, int status, String field) {
        // Given
        var id = Service.file("member1", "stays_as_it_is");
        var before = get("member1", APPLICATIONS + "/" + id).asString();
        // When
        var refused = patch("member1", id, "\"1\"", changes);
        // Then
        refused.then().statusCode(status).body("violations[0].field", equalTo(field));
        assertThat(get("member1", APPLICATIONS + "/" + id).asString()).isEqualTo(before);
    }

    @Test
    void what_is_no_object_is_400() {
        // Given
        var id = Service.file("member1", "no_object");
        // When, then
        Stream.of("[]", "null", "\"x\"", "5", "", "{", "{} {}", "{\"kind\": \"kol\", \"kind\": \"koc\"}")
                .forEach(it -> patch("member1", id, "\"1\"", it).then().statusCode(400));
    }

    @Test
    void an_application_on_paper_cannot_take_anothers_address() {
        // Given
        Service.file("admin", "first_on_paper");
        var id = Service.file("admin", "second_on_paper");
        // When
        var taken = patch("admin", id, "\"1\"", "{\"contact\": {\"email\": \"FIRST_ON_PAPER@example.vn\"}}");
        // Then
        taken.then().statusCode(409).body("type", equalTo("/problems/already-applied"));
    }

    @Test
    void of_two_changes_at_once_one_is_stale() throws Exception {
        // Given
        var id = Service.file("member1", "at_once");
        Callable<Integer> change =
                () -> patch("member1", id, "\"1\"", "{\"topics\": [\"x\"]}").statusCode();
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(List.of(change, change)).stream()
                    .map(it -> it.resultNow())
                    .toList();
            // Then
            assertThat(answers).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void an_identity_document_is_noted_in_its_step_only_and_never_shown() {
        // Given
        var id = Service.file("member1", "document");
        Service.submit("member1", id);
        var step = APPLICATIONS + "/" + id + "/steps/";
        var seen = Map.of("result", "passed", "note", "seen", "identity_document", "079095001234");
        // When
        var misplaced = post("membership", step + "completeness", seen);
        Service.step("membership", id, "completeness", "passed");
        var malformed = post(
                "membership",
                step + "identity",
                Map.of("result", "passed", "note", "seen", "identity_document", "<script>"));
        var noted = post("membership", step + "identity", seen);
        // Then
        misplaced.then().statusCode(422).body("type", equalTo("/problems/identity-document-misplaced"));
        malformed.then().statusCode(400).body("violations[0].field", equalTo("identity_document"));
        noted.then().statusCode(200).body("status", equalTo("identity")).body("steps", hasSize(2));
        assertThat(noted.asString()).doesNotContain("079095001234");
    }

    private static String etag(String id) {
        return get("member1", APPLICATIONS + "/" + id).header("ETag");
    }

    private static Response patch(String user, String id, String etag, String changes) {
        var request = as(user).body(changes);
        return (etag == null ? request : request.header("If-Match", etag)).patch(APPLICATIONS + "/" + id);
    }
}
