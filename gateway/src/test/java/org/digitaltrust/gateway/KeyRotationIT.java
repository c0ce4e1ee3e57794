package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The realm's keys change, or the realm is away, under callers with good tokens and under a flood of bad ones. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class KeyRotationIT {

    private static final String OWN = "/membership/v1/me";
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Duration OUTAGE =
            Boolean.getBoolean("soak") ? Duration.ofSeconds(120) : Duration.ofSeconds(20);
    private static final int STRANGERS = 10_000;

    private final List<String> added = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void the_realm_is_as_it_was() {
        added.forEach(Realm::remove);
        client.close();
    }

    private static String fresh() {
        return Realm.tokens(Realm.password("member1")).getString("access_token");
    }

    private static int status(String token) {
        return Gateway.send(Gateway.to(OWN).header("Authorization", "Bearer " + token))
                .statusCode();
    }

    /** A token that looks like ours, with a key that nobody has. */
    private static String stranger() {
        var header = Forged.part(Forged.header(UUID.randomUUID().toString()).encode());
        return header + "." + Forged.part(Forged.claims().encode()) + ".c2ln";
    }

    @Test
    void a_rotation_with_overlap_refuses_nobody() {
        // Given
        var old = fresh();
        assertThat(status(old)).isEqualTo(200);
        var key = Realm.generateKey(Realm.Use.PASSIVE);
        added.add(key);
        var statuses = new ArrayList<Integer>();
        // When
        Realm.activate(key);
        for (int i = 0; i < 20; i++) {
            statuses.add(status(fresh()));
            statuses.add(status(old));
        }
        // Then
        assertThat(statuses).hasSize(40).containsOnly(200);
    }

    @Test
    void an_unannounced_key_is_accepted_soon_even_right_after_a_fetch() {
        // Given
        var old = fresh();
        assertThat(status(stranger())).isEqualTo(401);
        // When
        added.add(Realm.generateKey(Realm.Use.ACTIVE));
        var token = fresh();
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> status(token) == 200);
        assertThat(status(old)).isEqualTo(200);
    }

    @Test
    void a_key_that_is_withdrawn_is_no_longer_accepted_and_what_it_signed_is_forgotten() {
        // Given
        var pair = Forged.rsa();
        var key = Realm.importKey(pair, Realm.Use.PASSIVE);
        var token = Forged.token(Forged.header(Realm.idOf(pair)), Forged.claims(), pair.getPrivate());
        await().atMost(Duration.ofSeconds(30)).until(() -> status(token) == 200);
        // When
        Realm.remove(key);
        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> status(stranger()) == 401 && status(token) == 401);
        assertThat(status(fresh())).isEqualTo(200);
    }

    @Test
    void a_flood_of_unknown_keys_makes_one_fetch_per_interval_and_costs_nobody_else() {
        // Given
        var good = fresh();
        assertThat(status(good)).isEqualTo(200);
        var before = KeyFetches.COUNT.get();
        var begun = System.nanoTime();
        // When
        var answers = all(STRANGERS, i -> i % 10 == 0 ? good : stranger());
        // Then
        var intervals = (System.nanoTime() - begun) / INTERVAL.toNanos() + 1;
        assertThat(answers.stream().filter(it -> it == 200)).hasSize(STRANGERS / 10);
        assertThat(answers.stream().filter(it -> it == 401)).hasSize(STRANGERS - STRANGERS / 10);
        assertThat(KeyFetches.COUNT.get() - before).isLessThanOrEqualTo((int) intervals);
    }

    @Test
    void while_the_realm_is_away_good_tokens_stay_good_and_no_unknown_one_is_called_wrong() {
        // Given
        var remembered = fresh();
        assertThat(status(remembered)).isEqualTo(200);
        var unseen = new ArrayList<String>();
        for (int i = 0; i < 50; i++) {
            unseen.add(fresh());
        }
        var good = new ArrayList<Integer>();
        var unknown = new ArrayList<Integer>();
        var end = System.nanoTime() + OUTAGE.toNanos();
        // When
        Realm.server().freeze();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> status(stranger()) == 503);
            for (int i = 0; System.nanoTime() < end; i++) {
                good.add(status(i % 2 == 0 ? remembered : unseen.get(i / 2 % unseen.size())));
                unknown.addAll(all(20, n -> stranger()));
            }
        } finally {
            Realm.server().thaw();
        }
        // Then
        assertThat(good).isNotEmpty().containsOnly(200);
        assertThat(unknown).isNotEmpty().containsOnly(503);
        await().atMost(Duration.ofSeconds(30)).until(() -> status(stranger()) == 401);
    }

    private List<Integer> all(int count, IntFunction<String> token) {
        var room = new Semaphore(200);
        var answers = new ArrayList<CompletableFuture<Integer>>();
        for (int i = 0; i < count; i++) {
            room.acquireUninterruptibly();
            var request = Gateway.to(OWN)
                    .header("Authorization", "Bearer " + token.apply(i))
                    .build();
            answers.add(client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .whenComplete((answer, fault) -> room.release())
                    .thenApply(HttpResponse::statusCode));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
