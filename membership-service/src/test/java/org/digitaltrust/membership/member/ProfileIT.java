package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.subject;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState.Cause;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles that change, and what they were. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ProfileIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    LookAtMembers look;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void what_is_absent_stays_and_null_empties_a_list() {
        // Given
        var path = own();
        // When
        var changed = patch("member1", path, "\"1\"", "{\"aliases\": null, \"topics\": [\" music \", \"music\"]}");
        var same = patch("member1", path, "\"2\"", "{}");
        // Then
        changed.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("display_name", equalTo("Mẫu"))
                .body("aliases", hasSize(0))
                .body("topics", contains("music"))
                .body("chapter", equalTo("79"));
        same.then().statusCode(200).header("ETag", equalTo("\"2\""));
        get("member1", path + "/history").then().body("items", hasSize(2));
    }

    @Test
    void only_who_has_read_the_newest_version_changes_it() {
        // Given
        var path = own();
        // When
        var blind = as("member1").body("{}").patch(path);
        patch("member1", path, "\"1\"", "{\"chapter\": \"01\"}").then().statusCode(200);
        var stale = patch("membership", path, "\"1\"", "{\"chapter\": \"48\"}");
        // Then
        blind.then().statusCode(428);
        stale.then().statusCode(412);
        get("member1", path).then().body("chapter", equalTo("01"));
    }

    @Test
    void of_two_changes_at_once_one_is_made() throws Exception {
        // Given
        var path = own();
        List<Callable<Integer>> both = List.of(
                () -> patch("member1", path, "\"1\"", "{\"chapter\": \"01\"}").statusCode(),
                () -> patch("membership", path, "\"1\"", "{\"chapter\": \"48\"}")
                        .statusCode());
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(both);
            // Then
            assertThat(answers).extracting(Future::resultNow).containsExactlyInAnyOrder(200, 412);
        }
        get("member1", path + "/history").then().body("items", hasSize(1));
    }

    @Test
    void names_that_are_given_up_are_told_for_two_years_and_kept_for_good() {
        // Given
        var path = own();
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        // When
        patch("member1", path, "*", "{\"display_name\": \"Mới\", \"aliases\": [\"Thứ Ba\"]}")
                .then()
                .statusCode(200)
                .body("display_name", equalTo("Mới"))
                .body("aliases", contains("Thứ Ba"));
        // Then
        told(id, Cause.PROFILE_CHANGED, "Mới", "Thứ Ba", "Mẫu");
        get("membership", path + "/history")
                .then()
                .body("items.field", containsInAnyOrder("display_name", "aliases"))
                .body("items.role", everyItem(equalTo("member")))
                .body("items.by", everyItem(equalTo(subject("member1"))))
                .body("items.find { it.field == 'display_name' }.before", contains("Mẫu"))
                .body("items.find { it.field == 'aliases' }.before", contains("Tên Khác"))
                .body("items.find { it.field == 'aliases' }.after", contains("Thứ Ba"));
        assertThat(tables.count(
                        "member_name where name = 'Tên Khác' and valid_until is not null and valid_from < valid_until"))
                .isEqualTo(1);
        // And when
        MovableClock.in(Duration.ofDays(732), look::look);
        // Then
        told(id, Cause.PROFILE_CHANGED, "Mới", "Thứ Ba");
        assertThat(tables.count("member_name where name = 'Mẫu' and former")).isEqualTo(1);
    }

    private static void told(UUID id, Cause cause, String name, String... others) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Topic.statesOf(id).getLast()).satisfies(it -> {
                    assertThat(it.cause()).isEqualTo(cause);
                    assertThat(it.displayName()).isEqualTo(name);
                    assertThat(it.aliases()).containsExactly(others);
                }));
    }

    @Test
    void members_do_not_see_which_officer_changed_them() {
        // Given
        var path = own();
        patch("membership", path, "*", "{\"kind\": \"artist\"}")
                .then()
                .statusCode(200)
                .body("kind", equalTo("artist"));
        // When
        var seen = get("member1", path + "/history");
        // Then
        seen.then()
                .body("items[0].field", equalTo("kind"))
                .body("items[0].role", equalTo("officer"))
                .body("items[0].by", nullValue())
                .body("items[0].before", contains("kol"))
                .body("items[0].at", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"display_name\": null}",
                "{\"display_name\": \"\"}",
                "{\"display_name\": \"\u3000 \"}",
                "{\"display_name\": 7}",
                "{\"display_name\": [\"a\"]}",
                "{\"display_name\": \"a\\u0000b\"}",
                "{\"kind\": null}",
                "{\"kind\": \"KOL\"}",
                "{\"chapter\": null}",
                "{\"chapter\": 79}",
                "{\"aliases\": [null]}",
                "{\"aliases\": [\" \"]}",
                "{\"aliases\": {}}",
                "{\"aliases\": \"a\"}",
                "{\"topics\": [\"\"]}",
                "{\"status\": \"active\"}",
                "{\"holder\": \"me\"}",
                "{\"display_name\": \"a\", \"display_name\": \"b\"}",
                "[]",
                "null",
                ""
            })
    void a_malformed_change_is_400(String body) {
        // Given
        var path = own();
        // When
        var answer = patch("member1", path, "*", body);
        // Then
        answer.then().statusCode(400).contentType("application/problem+json");
        get("member1", path).then().header("ETag", equalTo("\"1\""));
    }

    @Test
    void too_much_is_400_and_no_chapter_422() {
        // Given
        var path = own();
        // When, then
        patch("member1", path, "*", "{\"display_name\": \"" + "a".repeat(101) + "\"}")
                .then()
                .statusCode(400);
        patch("member1", path, "*", "{\"aliases\": [" + "\"a\",".repeat(20) + "\"a\"]}")
                .then()
                .statusCode(400);
        patch("member1", path, "*", "{\"chapter\": \"02\"}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/unknown-chapter"));
    }

    @Test
    void members_are_listed_by_chapter_and_by_part_of_their_name() {
        // Given
        var path = own();
        sample.admit("another", MemberKind.KOL);
        patch("member1", path, "*", "{\"chapter\": \"01\"}").then().statusCode(200);
        // When, then
        get("membership", MEMBERS + "?chapter=01").then().body("items", hasSize(1));
        get("membership", MEMBERS + "?chapter=79&status=pending_pledge").then().body("items", hasSize(1));
        listed("q", "mẪ").then().body("items", hasSize(2));
        Stream.of("_", "%", "!'\"", "\u202e", "nobody")
                .forEach(it -> listed("q", it).then().statusCode(200).body("items", hasSize(0)));
        Stream.of(" ", "\0", "a".repeat(101))
                .forEach(it -> listed("q", it).then().statusCode(400));
        listed("chapter", "x").then().statusCode(400);
        listed("kind", "KOL").then().statusCode(400);
        listed("status", "gone").then().statusCode(400);
    }

    private static Response listed(String parameter, String value) {
        return as("membership").queryParam(parameter, value).get(MEMBERS);
    }

    private String own() {
        return MEMBERS + "/" + sample.admit(subject("member1"), MemberKind.KOL);
    }

    private static Response patch(String user, String path, String etag, String body) {
        return as(user).header("If-Match", etag).body(body).patch(path);
    }
}
