package org.digitaltrust.sanctions.feed;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.digitaltrust.outbox.Outbox;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

/** Long polls. */
@QuarkusTest
@OnTheLocalStack
class FeedWaitIT {

    private static final String CHANGES = "/sanctions/v1/changes";

    @Inject
    Outbox outbox;

    @Inject
    FeedFollower follower;

    @Inject
    DataSource database;

    @Test
    void who_waits_is_answered_when_something_happens_here() {
        // Given nobody who looks for what others wrote
        var cursor = latest();
        QuarkusMock.installMockForType(
                new FeedReader(database) {
                    @Override
                    long head() {
                        return 0;
                    }
                },
                FeedReader.class);
        var waiting = whoWaits(cursor);

        // When
        note(UUID.randomUUID(), "names_sealed");
        note(UUID.randomUUID(), "restriction_lifted");

        // Then
        waiting.join().then().time(lessThan(15L), TimeUnit.SECONDS).body("items.cause", contains("restriction_lifted"));
    }

    @Test
    void who_waits_is_answered_when_something_happens_in_another_replica() throws SQLException {
        // Given
        var cursor = latest();
        var waiting = whoWaits(cursor);

        // When: nothing in this application hears of it
        change("""
                with head as (update outbox_head set version = version + 1 returning version)
                insert into outbox (version, key, cause, at)
                select version, gen_random_uuid(), 'restriction_varied', now() from head
                """);

        // Then
        waiting.join().then().time(lessThan(15L), TimeUnit.SECONDS).body("items.cause", contains("restriction_varied"));
    }

    @Test
    void a_wait_ends_with_nothing_and_the_cursor_goes_on() {
        // Given
        var cursor = latest();

        // When
        var answer = read(cursor, 50, 1);

        // Then
        answer.then().statusCode(200).body("items.size()", equalTo(0)).body("next_cursor", equalTo(cursor));
    }

    /** A reader that is found waiting. */
    private CompletableFuture<Response> whoWaits(String cursor) {
        var waiting = CompletableFuture.supplyAsync(() -> read(cursor, 50, 30));
        await().until(() -> follower.waiting() == 1);
        return waiting;
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

    private static Response read(String cursor, int limit, int wait) {
        return asClient("tiktok").get(CHANGES + "?cursor=" + cursor + "&limit=" + limit + "&wait=" + wait);
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }
}
