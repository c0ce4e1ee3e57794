package org.digitaltrust.sanctions.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.ask;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;
import static org.digitaltrust.sanctions.change.Variations.RESTRICTIONS;
import static org.digitaltrust.sanctions.change.Variations.confirmation;
import static org.digitaltrust.sanctions.change.Variations.propose;
import static org.digitaltrust.sanctions.change.Variations.someAccount;
import static org.digitaltrust.sanctions.change.Variations.someDecision;
import static org.digitaltrust.sanctions.change.Variations.variation;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.Concurrently;
import org.digitaltrust.sanctions.Rows;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheLocalStack
class ChangeIT {

    private static final String STANDING =
            "from restriction where subject_id = ? and confirmed_at is not null and ended_at is null";

    @Inject
    AgroalDataSource database;

    @Test
    void a_variation_ends_one_restriction_and_lets_another_stand_once_a_second_person_has_confirmed_it() {
        // Given
        var account = someAccount();
        var old = impose(decision("account", account, "mandatory", "restricted", "television"));
        var change = propose(old, variation("print"));
        var successor = change.<String>path("replacement_id");
        as("auditor").get(RESTRICTIONS + successor).then().body("status", equalTo("pending_confirmation"));
        await().untilAsserted(
                        () -> ask("zalo", account, "television").then().body("context.outcome", equalTo("restricted")));

        // When
        as("admin").post(confirmation(old, change)).then().statusCode(403);
        as("admin2").post(confirmation(old, change)).then().statusCode(200).body("status", equalTo("confirmed"));

        // Then
        await().untilAsserted(() -> ask("zalo", account, "print")
                .then()
                .body("context.outcome", equalTo("restricted"))
                .body("context.reasons[0].restriction_id", equalTo(successor)));
        ask("zalo", account, "television").then().body("context.outcome", equalTo("permitted"));
        as("auditor")
                .get(RESTRICTIONS + old)
                .then()
                .body("status", equalTo("superseded"))
                .body("superseded_by", equalTo(successor))
                .body("media", contains("television"));
        as("auditor")
                .get(RESTRICTIONS + successor)
                .then()
                .body("status", equalTo("in_force"))
                .body("supersedes", equalTo(old))
                .body("bindingness", equalTo("mandatory"))
                .body("legal_basis.decision_number", equalTo("12/QD-XPHC"));
    }

    @Test
    void a_variation_happens_once_and_is_published_once() {
        // Given
        var old = impose(someDecision());
        var change = propose(old, variation("print"));

        // When
        as("admin2").post(confirmation(old, change)).then().statusCode(200);

        // Then
        as("admin2")
                .post(confirmation(old, change))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-confirmed"));
        as("admin")
                .body(variation("radio"))
                .post(RESTRICTIONS + old + "/variation")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/restriction-not-standing"))
                .body("restriction_status", equalTo("superseded"));
        assertThat(rows().count("from outbox where cause = 'restriction_varied' and payload like ?", "%" + old + "%"))
                .isEqualTo(1);
    }

    @Test
    void a_variation_may_rest_on_a_decision_of_its_own() {
        // Given
        var old = impose(someDecision());
        var own = variation("print").replace("{\"reasons\"", """
                {"legal_basis": {"instrument": "decree-38-2021", "article": "Art. 2", "decision_number": "99/QD",
                                 "authority": "Thanh tra Sở", "issued_on": "2026-02-01"}, "reasons\"""");

        // When
        var change = propose(old, own);

        // Then
        as("auditor")
                .get(RESTRICTIONS + change.path("replacement_id"))
                .then()
                .body("legal_basis.decision_number", equalTo("99/QD"))
                .body("legal_basis.article", equalTo("Art. 2"));
    }

    @Test
    void what_should_never_have_been_is_annulled_and_not_merely_lifted() {
        // Given
        var account = someAccount();
        var restriction = impose(decision("account", account, "mandatory", "restricted", "television"));

        // When
        var change = as("admin")
                .body("{\"reasons\": \"A court set it aside.\", \"annulled\": true}")
                .post(RESTRICTIONS + restriction + "/lifting");
        change.then().statusCode(201).body("kind", equalTo("annulment"));
        as("admin2").post(confirmation(restriction, change)).then().statusCode(200);

        // Then
        var subject = as("auditor").get(RESTRICTIONS + restriction).<String>path("subject_id");
        as("auditor")
                .get(RESTRICTIONS + "?status=annulled&subject_id=" + subject)
                .then()
                .body("items.id", contains(restriction))
                .body("items[0].ended_at", notNullValue())
                .body("items[0].superseded_by", nullValue());
        as("auditor")
                .get(RESTRICTIONS + "?status=lifted&subject_id=" + subject)
                .then()
                .body("items", empty());
        // Nobody is known any more for what should never have been said.
        await().untilAsserted(() ->
                ask("zalo", account, "television").then().body("context.outcome", equalTo("unknown_subject")));
        assertThat(rows().count(
                                "from outbox where cause = 'restriction_annulled' and key = ?",
                                UUID.fromString(subject)))
                .isEqualTo(1);
    }

    @Test
    void through_any_chain_of_variations_one_restriction_stands_at_every_moment() throws Exception {
        // Given
        var random = new Random(7);
        var current = impose(someDecision());
        var subject = UUID.fromString(as("auditor").get(RESTRICTIONS + current).path("subject_id"));
        var over = new AtomicBoolean();
        var seen = new ArrayList<Long>();

        // When
        try (var watching = Executors.newSingleThreadExecutor()) {
            watching.execute(() -> {
                while (!over.get()) {
                    seen.add(rows().count(STANDING, subject));
                }
            });
            for (int i = 0; i < 8; i++) {
                var change = propose(current, variation(random.nextBoolean() ? "print" : "radio"));
                var path = confirmation(current, change);
                var statuses = Concurrently.all(Stream.generate(() -> (Callable<Integer>)
                                () -> as("admin2").post(path).statusCode())
                        .limit(2L + random.nextInt(4))
                        .toList());
                assertThat(statuses).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 409);
                current = change.path("replacement_id");
            }
            over.set(true);
        }

        // Then
        assertThat(seen).isNotEmpty().containsOnly(1L);
        assertThat(rows().count("from outbox where cause = 'restriction_varied' and key = ?", subject))
                .isEqualTo(8);
    }

    @Test
    void the_same_key_gives_the_same_variation() {
        // Given
        var restriction = RESTRICTIONS + impose(someDecision()) + "/variation";
        var key = UUID.randomUUID().toString();
        var first = as("admin")
                .header("Idempotency-Key", key)
                .body(variation("print"))
                .post(restriction);

        // When
        var again = as("admin")
                .header("Idempotency-Key", key)
                .body(variation("print"))
                .post(restriction);

        // Then
        again.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
    }

    private Rows rows() {
        return new Rows(database);
    }
}
