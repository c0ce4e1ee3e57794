package org.digitaltrust.stories;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnTheWholeStack.class)
class OutagesIT {

    /** How long Kafka stays away: a minute in the soak. */
    private static final Duration OUTAGE = Boolean.getBoolean("soak") ? Duration.ofSeconds(60) : Duration.ofSeconds(5);

    /** Whatever a test that failed has left away would fail all others too. */
    @AfterEach
    void mend(World world) {
        world.stack().kafka().start();
        world.restoreDatabase();
        world.stack().applications().forEach(world.stack()::start);
    }

    @Test
    void a_story_that_meets_a_dead_broker_is_completed_when_it_returns(World world) {
        // Given
        var person = world.newPerson();
        var handle = "outage." + UUID.randomUUID();
        world.codeInForce();
        var application = world.apply(person, handle);

        // When
        world.stack().kafka().kill();
        var back = Instant.now().plus(OUTAGE);
        world.approve(person, application);
        world.as(person).get("/membership/v1/me").then().body("member.status", equalTo("pending_pledge"));
        await().atMost(OUTAGE.plusSeconds(5)).until(() -> Instant.now().isAfter(back));
        var health = world.stack().readiness("sanctions-service");
        given().get(health).then().statusCode(200);
        given().get(health.resolve("/q/metrics")).then().body(containsString("kafka_consumer_connection_count"));
        world.stack().kafka().start();

        // Then
        world.sign(person);
        world.awaitStatus(person, "active");
        world.awaitOutcome("zalo", "tiktok:@" + handle, "television", "permitted");
    }

    @Test
    void a_message_survives_the_death_of_its_service_between_commit_and_send(World world) {
        // Given a commit that cannot be sent
        var person = world.newPerson();
        var handle = "killed." + UUID.randomUUID();
        var application = world.apply(person, handle);
        world.stack().kafka().kill();
        world.approve(person, application);

        // When
        world.stack().kill("membership-service");
        world.stack().kafka().start();
        world.stack().start("membership-service");

        // Then
        world.awaitOutcome("zalo", "tiktok:@" + handle, "television", "permitted");
    }

    @Test
    void a_restriction_confirmed_before_a_crash_is_in_the_answers_after_it(World world) {
        // Given
        var account = "tiktok:@crash." + UUID.randomUUID();
        var restriction = world.confirm(world.enter(account, "mandatory"));

        // When
        world.stack().kill("sanctions-service");
        world.stack().start("sanctions-service");

        // Then
        world.ask("zalo", account, "television")
                .body("context.outcome", equalTo("restricted"))
                .body("context.reasons[0].restriction_id", equalTo(restriction));
    }

    @Test
    void a_service_that_starts_without_broker_is_ready_and_answers(World world) {
        // Given
        var account = "tiktok:@no.broker." + UUID.randomUUID();
        world.confirm(world.enter(account, "mandatory"));
        world.stack().kafka().kill();

        // When it has ended, it starts and becomes ready
        world.stack().kill("sanctions-service");
        world.stack().start("sanctions-service");

        // Then
        var health = world.stack().readiness("sanctions-service");
        given().get(health.resolve("/q/health/started")).then().statusCode(200);
        given().get(health.resolve("/q/health/live")).then().statusCode(200);
        world.ask("zalo", account, "television").body("context.outcome", equalTo("restricted"));
        world.stack().kafka().start();
    }

    @Test
    void answers_go_on_without_the_database_and_say_how_old_they_are_until_the_service_is_no_longer_ready(World world) {
        // Given
        var account = "tiktok:@away." + UUID.randomUUID();
        world.confirm(world.enter(account, "mandatory"));
        world.stack().tokens().forget();
        world.awaitOutcome("zalo", account, "television", "restricted");

        // When
        world.stack().postgres().kill();

        // Then
        await().atMost(World.PATIENCE)
                .untilAsserted(() -> given().get(world.stack().readiness("sanctions-service"))
                        .then()
                        .statusCode(503));
        var asOf = world.ask("zalo", account, "television")
                .body("context.outcome", equalTo("restricted"))
                .extract()
                .<String>path("context.as_of");
        world.ask("zalo", account, "television").body("context.as_of", equalTo(asOf));
        assertThat(Instant.parse(asOf)).isBefore(Instant.now().minusSeconds(20));
        world.restoreDatabase();
        await().atMost(World.PATIENCE)
                .untilAsserted(() -> assertThat(Instant.parse(world.ask("zalo", account, "television")
                                .extract()
                                .path("context.as_of")))
                        .isAfter(Instant.parse(asOf)));
    }

    @Test
    void a_service_that_starts_without_database_and_broker_gives_no_answer_rather_than_a_permission(World world) {
        // Given
        var account = "tiktok:@nothing." + UUID.randomUUID();
        world.confirm(world.enter(account, "mandatory"));
        world.awaitOutcome("zalo", account, "television", "restricted");
        try (var answers = Answers.to(world, "zalo", World.question(account, "television"))) {
            world.stack().kafka().kill();
            world.stack().postgres().kill();

            // When
            world.stack().kill("sanctions-service");
            world.stack().startUnready("sanctions-service");

            // Then
            await().atMost(World.PATIENCE).until(() -> answers.last().is(503, "/problems/register-not-ready"));
            world.stack().kafka().start();
            world.restoreDatabase();
            await().atMost(World.PATIENCE).until(() -> answers.last().status() == 200);
            assertThat(answers.all()).noneMatch(Answers.Answer::permits);
            assertThat(answers.all()).anyMatch(it -> it.is(503, "/problems/register-not-ready"));
        }
        world.ask("zalo", account, "television").body("context.outcome", equalTo("restricted"));
    }
}
