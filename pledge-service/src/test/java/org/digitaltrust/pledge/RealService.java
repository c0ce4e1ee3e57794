package org.digitaltrust.pledge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.localstack.Tokens;
import org.digitaltrust.pledge.member.MemberStore;

/** The service on real PostgreSQL, Kafka and Keycloak, as its callers and its neighbour membership-service use it. */
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "pledge"))
@WithTestResource(SigningKeyFile.class)
public class RealService {

    protected static final UUID MEMBER_1 = UUID.fromString("01930000-0000-7000-9000-000000000001");
    protected static final UUID MEMBER_2 = UUID.fromString("01930000-0000-7000-9000-000000000002");
    private static final String SUBJECT_1 = "01930000-0000-7000-8000-000000000019";
    protected static final String SUBJECT_2 = "01930000-0000-7000-8000-000000000020";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Tokens tokens;
    private static Wiretap kafka;

    protected static synchronized Tokens tokens() {
        if (tokens == null) {
            tokens = new Tokens(
                    LocalStackTestResource.infrastructure().keycloak().issuer());
        }
        return tokens;
    }

    protected static synchronized Wiretap kafka() {
        if (kafka == null) {
            kafka = new Wiretap(LocalStackTestResource.infrastructure().kafka().bootstrapServers());
        }
        return kafka;
    }

    /** A request by a demo user. */
    protected static RequestSpecification by(String user) {
        return given().auth().oauth2(tokens().ofUser(user)).contentType(ContentType.JSON);
    }

    protected static RequestSpecification byNobody() {
        return given().contentType(ContentType.JSON);
    }

    protected static void bothMembersAreKnown(MemberStore members) {
        memberIsKnown(members, MEMBER_1, SUBJECT_1, MemberStatus.PENDING_PLEDGE, 1);
        memberIsKnown(members, MEMBER_2, SUBJECT_2, MemberStatus.PENDING_PLEDGE, 1);
    }

    protected static void memberIsKnown(
            MemberStore members, UUID id, String holder, MemberStatus status, long sequence) {
        kafka().send(MemberState.TOPIC, id.toString(), state(id, holder, status, sequence));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(id)
                        .filter(it -> it.sequence() >= sequence)
                        .isPresent());
    }

    protected static MemberState state(UUID id, String holder, MemberStatus status, long sequence) {
        return new MemberState(
                id,
                sequence,
                MemberState.Cause.MEMBER_APPROVED,
                Instant.now(),
                MemberKind.KOL,
                status,
                "Sample",
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of()),
                holder,
                List.of());
    }

    protected static String newAudience() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return "test_" + HexFormat.of().formatHex(bytes);
    }

    protected static String newCode(String audience) {
        return by("codes")
                .body(Map.of("issuer", "Digital Trust Alliance", "audience", audience))
                .post("/pledges/v1/codes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The starter code of conduct that ships with the sample. */
    protected static ObjectNode sample() {
        try (var stream = RealService.class.getResourceAsStream("/sample/code-of-conduct.json")) {
            return (ObjectNode) JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected static Response propose(String code, Object version) {
        return by("codes").body(version).post("/pledges/v1/codes/{id}/versions", code);
    }

    protected static String proposed(String code) {
        return propose(code, sample().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static Response step(String user, String version, String step) {
        return by(user).post("/pledges/v1/versions/{id}/{step}", version, step);
    }

    protected static String adopted(String code) {
        var version = proposed(code);
        assertThat(step("admin", version, "adoption").statusCode()).isEqualTo(200);
        return version;
    }

    protected static String inForce(String code) {
        var version = adopted(code);
        assertThat(step("admin", version, "entry-into-force").statusCode()).isEqualTo(200);
        return version;
    }

    /** The version in force for an audience, as everybody reads it. */
    protected static Response current(String audience, String language) {
        return byNobody()
                .queryParam("audience", audience)
                .queryParam("language", language)
                .get("/pledges/v1/codes/current");
    }

    /** What a member sends after having read the version in force. */
    protected static Map<String, Object> declaration(String audience) {
        var text = current(audience, "vi").then().statusCode(200).extract().jsonPath();
        return Map.of(
                "version_id", text.getString("version_id"),
                "sha256", text.getString("sha256"),
                "acknowledged_clauses", text.getList("clauses.id"),
                "locale", "vi");
    }

    protected static Response sign(String user, Object declaration) {
        return by(user).body(declaration).post("/pledges/v1/pledges");
    }

    /** Runs two calls at the same time. */
    protected static List<Response> atOnce(Callable<Response> one, Callable<Response> other) {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(one, other));
            return List.of(answers.get(0).get(), answers.get(1).get());
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
