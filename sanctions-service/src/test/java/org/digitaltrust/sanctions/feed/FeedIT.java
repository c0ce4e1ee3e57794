package org.digitaltrust.sanctions.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.SanctionsService.member;
import static org.digitaltrust.sanctions.SanctionsService.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class FeedIT {

    private static final String CHANGES = "/sanctions/v1/changes";
    private static final int WRITERS = 4;
    private static final int CHANGES_EACH = 50;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager entities;

    @Inject
    DataSource database;

    @Test
    void a_decision_is_told_by_ids_and_codes_only() {
        // Given
        var cursor = latest();

        // When
        var restriction = impose(someDecision());

        // Then
        var subject =
                as("auditor").get("/sanctions/v1/restrictions/" + restriction).<String>path("subject_id");
        read(cursor, 50)
                .then()
                .statusCode(200)
                .body("items.subject_id", contains(subject))
                .body("items.cause", contains("restriction_imposed"))
                .body("items[0].keySet()", containsInAnyOrder("version", "subject_id", "cause", "at"))
                .body("next_cursor", notNullValue());
    }

    @Test
    void what_members_change_is_told_as_one_cause_and_what_concerns_nobody_else_is_passed_over() {
        // Given
        var cursor = latest();
        var hidden = UUID.randomUUID();
        var member = UUID.randomUUID();

        // When
        note(hidden, "names_sealed");
        publish(member(member, 1, MemberStatus.ACTIVE, "feed." + member));
        await().untilAsserted(() -> read(cursor, 50).then().body("items.size()", equalTo(1)));
        note(hidden, "names_sealed");
        note(hidden, "restriction_annulled");
        note(hidden, "subjects_merged");

        // Then
        var all = read(cursor, 50);
        all.then()
                .body("items.subject_id", contains(member.toString(), hidden.toString(), hidden.toString()))
                .body("items.cause", contains("subject_changed", "restriction_annulled", "subjects_merged"));
        assertThat(all.<String>path("next_cursor")).isEqualTo(latest());
    }

    @Test
    void permits_change_answers_and_are_told_as_nothing_but_a_change_of_the_subject() {
        // Given
        var cursor = latest();
        var issued = UUID.randomUUID();
        var revoked = UUID.randomUUID();

        // When
        note(issued, "permit_issued");
        note(issued, "permit_used");
        note(revoked, "permit_revoked");

        // Then
        read(cursor, 50)
                .then()
                .body("items.subject_id", contains(issued.toString(), revoked.toString()))
                .body("items.cause", contains("subject_changed", "subject_changed"));
    }

    @Test
    void a_reader_beside_long_and_short_transactions_sees_every_change_once_and_in_order() throws Exception {
        // Given a transaction that began before all others and commits after some of them
        var start = latest();
        var first = head();
        var shortOnes = new CountDownLatch(WRITERS * CHANGES_EACH / 2);
        var begun = new CountDownLatch(1);
        var seen = new ArrayList<Long>();
        try (var pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            var writing = new ArrayList<CompletableFuture<Void>>();
            writing.add(CompletableFuture.runAsync(() -> writeAfter(begun, shortOnes), pool));
            begun.await();
            for (int i = 0; i < WRITERS; i++) {
                writing.add(CompletableFuture.runAsync(() -> write(shortOnes), pool));
            }
            var written = CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new));

            // When
            var cursor = start;
            var limits = new Random(7);
            boolean complete;
            do {
                complete = written.isDone();
                var answer = read(cursor, 1 + limits.nextInt(20), limits.nextInt(2));
                seen.addAll(versions(answer));
                cursor = answer.path("next_cursor");
            } while (!complete || !cursor.equals(latest()));
            written.join();
        }

        // Then
        assertThat(seen).containsExactlyElementsOf(shownAfter(first));
        assertThat(seen)
                .hasSizeGreaterThan(WRITERS * CHANGES_EACH / 2)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_whose_changes_are_not_kept_any_more_has_expired_and_without_one_the_oldest_kept_comes()
            throws SQLException {
        // Given
        var cursor = latest();
        note(UUID.randomUUID(), "restriction_imposed");
        var kept = UUID.randomUUID();
        var atTheEdge = latest();
        note(kept, "restriction_imposed");

        // When
        change("delete from outbox where version < " + head());

        // Then
        read(cursor, 50)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/cursor-expired"));
        read(atTheEdge, 50).then().statusCode(200).body("items.subject_id", contains(kept.toString()));
        asClient("tiktok").get(CHANGES).then().statusCode(200).body("items[0].subject_id", equalTo(kept.toString()));
        read(new FeedCursor.After(head() + 1_000).text(), 50).then().statusCode(410);
    }

    private void write(CountDownLatch done) {
        for (int i = 0; i < CHANGES_EACH; i++) {
            note(UUID.randomUUID(), i % 5 == 0 ? "names_sealed" : "restriction_imposed");
            done.countDown();
        }
    }

    private void writeAfter(CountDownLatch begun, CountDownLatch others) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("select cast(pg_current_xact_id() as text)")
                    .getSingleResult();
            begun.countDown();
            try {
                others.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            outbox.note(UUID.randomUUID(), "restriction_lifted");
        });
    }

    private void note(UUID subject, String cause) {
        QuarkusTransaction.requiringNew().run(() -> outbox.note(subject, cause));
    }

    private static String latest() {
        return asClient("tiktok")
                .get(CHANGES + "?cursor=latest")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0))
                .extract()
                .path("next_cursor");
    }

    private static Response read(String cursor, int limit) {
        return read(cursor, limit, 0);
    }

    private static Response read(String cursor, int limit, int wait) {
        return asClient("tiktok").get(CHANGES + "?cursor=" + cursor + "&limit=" + limit + "&wait=" + wait);
    }

    private static List<Long> versions(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath().getList("items.version", Long.class);
    }

    private List<Long> shownAfter(long version) throws SQLException {
        var versions = new ArrayList<Long>();
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery("select version from outbox where cause <> 'names_sealed' and version > "
                                + version + " order by version")) {
            while (found.next()) {
                versions.add(found.getLong(1));
            }
        }
        return versions;
    }

    private long head() throws SQLException {
        try (var connection = database.getConnection();
                var found = connection.createStatement().executeQuery("select version from outbox_head")) {
            found.next();
            return found.getLong(1);
        }
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static String someDecision() {
        return decision("account", "tiktok:@f." + UUID.randomUUID(), "mandatory", "restricted", "television");
    }
}
