package org.digitaltrust.sanctions;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.State;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.localstack.Tokens;
import org.digitaltrust.outbox.Wire;
import org.jspecify.annotations.Nullable;

/** What tests of the running service say to it. */
public final class SanctionsService {

    /** The service on real PostgreSQL, Kafka and Keycloak. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @WithTestResource(
            value = LocalStackTestResource.class,
            initArgs = @ResourceArg(name = "database", value = "sanctions"))
    @WithTestResource(SigningKeyFile.class)
    public @interface OnTheLocalStack {}

    private static @Nullable Tokens tokens;

    private SanctionsService() {}

    public static synchronized Tokens tokens() {
        if (tokens == null) {
            tokens = new Tokens(
                    LocalStackTestResource.infrastructure().keycloak().issuer());
        }
        return tokens;
    }

    public static RequestSpecification as(String user) {
        return given().auth().oauth2(tokens().ofUser(user)).contentType(ContentType.JSON);
    }

    public static RequestSpecification asClient(String client) {
        return given().auth().oauth2(tokens().ofClient(client)).contentType(ContentType.JSON);
    }

    /** Tells the service of a state, as its owner would. */
    public static void publish(State state) {
        send(state.topic(), state.key(), Wire.write(state));
    }

    /** Puts anything on members.v1. */
    public static void send(UUID key, @Nullable String value) {
        send(MemberState.TOPIC, key, value);
    }

    private static void send(String topic, UUID key, @Nullable String value) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                LocalStackTestResource.infrastructure().kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key.toString(), value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public static MemberState member(UUID id, long sequence, MemberStatus status, String handle, String... clients) {
        var account =
                new MemberState.Account(UUID.randomUUID(), "tiktok", handle, "uid-" + handle, AccountStatus.VERIFIED);
        return new MemberState(
                id,
                sequence,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                MemberKind.KOL,
                status,
                "Người Mẫu",
                List.of(),
                "79",
                List.of(account),
                new MemberState.Callers(List.of(clients), List.of()),
                null,
                List.of());
    }

    public static Response ask(String client, String account, String medium) {
        return asClient(client).body(question(account, medium)).post("/access/v1/evaluation");
    }

    public static String question(String account, String medium) {
        return """
                {"subject": {"type": "account", "id": "%s"}, "action": {"name": "host"},
                 "resource": {"type": "medium", "id": "%s"}}
                """.formatted(account, medium);
    }

    public static String decision(
            String subjectType, String subject, String bindingness, String level, String... media) {
        var listed = new ArrayList<String>();
        for (var medium : media) {
            listed.add('"' + medium + '"');
        }
        return """
                {"subject": {"type": "%s", "id": "%s"},
                 "legal_basis": {"instrument": "decree-38-2021", "article": "Art. 11(9)(a)", "decision_number": "12/QD-XPHC",
                                 "authority": "Thanh tra Sở", "issued_on": "2026-01-15"},
                 "bindingness": "%s",
                 "restriction": {"media": [%s], "activities": "all", "from": "2026-01-20T00:00:00+07:00",
                                 "until": "2126-07-20T00:00:00+07:00", "level": "%s", "obligations": ["label"],
                                 "carve_outs": ["testimony"]}}
                """.formatted(subjectType, subject, bindingness, String.join(",", listed), level);
    }

    /** Enters and confirms a decision, and gives the restriction's id. */
    public static String impose(String decision) {
        var id = as("admin")
                .body(decision)
                .post("/sanctions/v1/external-decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return as("admin2")
                .post("/sanctions/v1/external-decisions/" + id + "/confirmation")
                .then()
                .statusCode(200)
                .extract()
                .path("restriction_id");
    }
}
