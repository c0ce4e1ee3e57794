package org.digitaltrust.membership.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.MovableClock;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who does not supply what was asked for in time. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class DeadlineIT {

    private static final Duration SHORTLY_BEFORE = Duration.ofDays(30).minusMinutes(1);
    private static final Duration AFTER = Duration.ofDays(30).plusMinutes(1);

    @Inject
    Tables tables;

    @Inject
    ExpireApplications expire;

    @BeforeEach
    void nobody_has_applied() {
        tables.clear();
    }

    @Test
    void in_time_the_applicant_can_still_submit() {
        // Given
        var id = asked("member1", "in_time");
        // When, then
        MovableClock.in(SHORTLY_BEFORE, () -> {
            expire.all();
            get("member1", APPLICATIONS + "/" + id)
                    .then()
                    .body("status", equalTo("information_requested"))
                    .body("due_at", notNullValue());
            post("member1", APPLICATIONS + "/" + id + "/submission", Map.of())
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("completeness"));
        });
    }

    @Test
    void afterwards_the_application_has_expired_and_the_place_and_the_accounts_are_free() {
        // Given
        var id = asked("member1", "too_late");
        MovableClock.in(AFTER, () -> {
            // When
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> get("member1", APPLICATIONS + "/" + id)
                            .then()
                            .body("status", equalTo("expired"))
                            .body("possible", hasSize(0))
                            .body("accounts[0].status", equalTo("revoked")));
            // Then
            post("member1", APPLICATIONS + "/" + id + "/submission", Map.of())
                    .then()
                    .statusCode(409)
                    .body("possible", hasSize(0));
            Service.file("member1", "too_late");
        });
    }

    @Test
    void from_the_deadline_on_nothing_is_possible_even_before_it_has_been_noted() {
        // Given
        var id = asked("member1", "not_noted");
        tables.run("update application set due_at = now() - interval '1 second' where id = '" + id + "'");
        // When
        var late = post("member1", APPLICATIONS + "/" + id + "/submission", Map.of());
        // Then
        late.then().statusCode(409).body("possible", hasSize(0));
    }

    @Test
    void replicas_that_look_at_once_note_each_application_once() throws Exception {
        // Given
        var ids = Stream.of("member1", "member2")
                .map(it -> asked(it, "once_" + it))
                .toList();
        tables.run("update application set due_at = now() - interval '1 day'");
        Callable<Integer> look = () -> expire.all();
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(Stream.generate(() -> look).limit(8).toList()).forEach(it -> it.resultNow());
        }
        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ids.forEach(
                        id -> get("membership", APPLICATIONS + "/" + id).then().body("status", equalTo("expired"))));
        ids.forEach(id -> assertThat(
                        tables.count("audit_entry where action = 'application_expired' and object_id = '" + id + "'"))
                .isEqualTo(1));
    }

    private static String asked(String user, String handle) {
        var id = Service.file(user, handle);
        Service.submit(user, id);
        Service.step("membership", id, "completeness", "passed").then().statusCode(200);
        Service.step("membership", id, "identity", "information_requested")
                .then()
                .statusCode(200);
        return id;
    }
}
