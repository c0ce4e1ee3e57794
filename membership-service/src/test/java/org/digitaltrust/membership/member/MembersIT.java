package org.digitaltrust.membership.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.PledgesState;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.Topic;
import org.digitaltrust.membership.person.PersonStore;
import org.digitaltrust.membership.person.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members, their callers, and what pledges do to them. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class MembersIT {

    @Inject
    Tables tables;

    @Inject
    NotePledges note;

    @Inject
    AdmitMember admit;

    @Inject
    FindMembers find;

    @Inject
    PersonStore persons;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @Test
    void a_member_is_seen_by_themself_and_officers_only() {
        // Given
        var path = MEMBERS + "/" + Service.member("member1", "seen_by_few");
        // When
        var officer = get("membership", path);
        var admin = get("admin", path);
        var own = get("member1", path);
        var other = get("member2", path);
        // Then
        officer.then().statusCode(200).header("ETag", equalTo("\"1\""));
        admin.then().statusCode(200);
        own.then().statusCode(200).body("accounts[0].handle", equalTo("seen_by_few"));
        other.then().statusCode(404);
        get("membership", MEMBERS + "?status=pending_pledge&kind=kol").then().body("items", hasSize(1));
        get("membership", MEMBERS + "?status=active").then().body("items", hasSize(0));
    }

    @Test
    void callers_are_changed_by_whoever_has_read_the_newest_version() {
        // Given
        var id = Service.member("member1", "has_callers");
        var path = MEMBERS + "/" + id + "/callers";
        var etag = get("admin", path).then().statusCode(200).extract().header("ETag");
        // When
        var blind = put(path, null, "tiktok");
        var done = put(path, etag, "tiktok");
        var stale = put(path, etag, "zalo");
        // Then
        blind.then().statusCode(428).body("type", equalTo("/problems/version-required"));
        done.then().statusCode(200).header("ETag", equalTo("\"2\"")).body("client_ids", contains("tiktok"));
        stale.then().statusCode(412).body("type", equalTo("/problems/stale-version"));
        get("admin", path).then().body("client_ids", contains("tiktok")).body("user_ids", contains("editor-sub"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(id).getLast()).satisfies(it -> {
                    assertThat(it.cause()).isEqualTo(MemberState.Cause.CALLERS_CHANGED);
                    assertThat(it.callers().clientIds()).containsExactly("tiktok");
                    assertThat(it.callers().userIds()).containsExactly("editor-sub");
                }));
    }

    @Test
    void a_caller_belongs_to_one_member() {
        // Given
        var first = MEMBERS + "/" + Service.member("member1", "first_owner") + "/callers";
        var second = MEMBERS + "/" + Service.member("member2", "second_owner") + "/callers";
        put(first, "\"1\"", "tiktok").then().statusCode(200);
        // When
        var taken = put(second, "\"1\"", "tiktok");
        // Then
        taken.then().statusCode(409).body("type", equalTo("/problems/caller-taken"));
        get("admin", second).then().body("client_ids", hasSize(0)).header("ETag", equalTo("\"1\""));
    }

    @Test
    void two_who_swap_callers_at_once_are_both_refused() throws Exception {
        // Given
        var first = MEMBERS + "/" + Service.member("member1", "swaps_one") + "/callers";
        var second = MEMBERS + "/" + Service.member("member2", "swaps_other") + "/callers";
        put(first, "\"1\"", "tiktok", "editor-one").then().statusCode(200);
        put(second, "\"1\"", "zalo", "editor-two").then().statusCode(200);
        List<Callable<Integer>> swap = List.of(
                () -> put(first, "\"2\"", "zalo", "editor-two").statusCode(),
                () -> put(second, "\"2\"", "tiktok", "editor-one").statusCode());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                // When
                var answers = threads.invokeAll(swap);
                // Then
                assertThat(answers).extracting(Future::resultNow).containsOnly(409);
            }
        }
        get("admin", first).then().body("client_ids", contains("tiktok")).header("ETag", equalTo("\"2\""));
        get("admin", second).then().body("client_ids", contains("zalo")).header("ETag", equalTo("\"2\""));
    }

    @Test
    void callers_of_nobody_are_404_and_malformed_ones_400() {
        // Given
        var path = MEMBERS + "/" + Service.member("member1", "malformed_callers") + "/callers";
        // When
        var nobody = put(MEMBERS + "/" + UUID.randomUUID() + "/callers", "\"1\"", "tiktok");
        var blank = put(path, "\"1\"", " ");
        var twice = as("admin")
                .header("If-Match", "\"1\"")
                .body(Map.of("client_ids", List.of("a", "a"), "user_ids", List.of()))
                .put(path);
        // Then
        nobody.then().statusCode(404);
        blank.then().statusCode(400).body("violations[0].field", equalTo("client_ids[0]"));
        twice.then().statusCode(400).body("violations[0].field", equalTo("client_ids"));
    }

    @Test
    void a_pledge_that_is_heard_of_before_its_member_is_not_lost() {
        // Given
        var id = UUID.randomUUID();
        note.of(pledges(id, 7, Duration.ofDays(30)));
        // When
        admit(id);
        // Then
        assertThat(status(id)).isEqualTo(MemberStatus.ACTIVE);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Topic.statesOf(id))
                        .extracting(MemberState::cause)
                        .containsExactly(MemberState.Cause.MEMBER_APPROVED, MemberState.Cause.MEMBER_ACTIVATED));
    }

    @Test
    void an_older_pledge_does_not_count_against_a_newer_state_without_one() {
        // Given
        var id = UUID.randomUUID();
        admit(id);
        note.of(new PledgesState(id, 5, PledgesState.Cause.PLEDGE_WITHDRAWN, Instant.now(), List.of()));
        // When
        note.of(pledges(id, 4, Duration.ofDays(30)));
        // Then
        assertThat(status(id)).isEqualTo(MemberStatus.PENDING_PLEDGE);
    }

    @Test
    void a_repeated_message_changes_nothing() {
        // Given
        var id = UUID.randomUUID();
        admit(id);
        var message = pledges(id, 3, Duration.ofDays(30));
        note.of(message);
        var published = tables.count("outbox");
        // When
        note.of(message);
        // Then
        assertThat(status(id)).isEqualTo(MemberStatus.ACTIVE);
        assertThat(tables.count("outbox")).isEqualTo(published);
    }

    private void admit(UUID id) {
        var profile = new Member.Profile(MemberKind.KOL, "Mẫu", List.of(), "79", List.of());
        QuarkusTransaction.requiringNew()
                .run(() -> admit.as(id, new Admission(UUID.randomUUID(), person(), profile, id.toString())));
    }

    private UUID person() {
        return persons.add(new PersonalData(
                "Nguyễn Thị Mẫu", null, new PersonalData.Contact(UUID.randomUUID() + "@example.vn", null), null));
    }

    private MemberStatus status(UUID id) {
        return find.byId(id).orElseThrow().status();
    }

    private static PledgesState pledges(UUID member, long sequence, Duration validity) {
        var now = Instant.now();
        var pledge = new PledgesState.Pledge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                PledgesState.Status.ACTIVE,
                now,
                now.plus(validity));
        return new PledgesState(member, sequence, PledgesState.Cause.PLEDGE_SIGNED, now, List.of(pledge));
    }

    private static Response put(String path, String etag, String client) {
        return put(path, etag, client, "editor-sub");
    }

    private static Response put(String path, String etag, String client, String user) {
        var request = as("admin").body(Map.of("client_ids", List.of(client), "user_ids", List.of(user)));
        return etag == null
                ? request.put(path)
                : request.header("If-Match", etag).put(path);
    }
}
