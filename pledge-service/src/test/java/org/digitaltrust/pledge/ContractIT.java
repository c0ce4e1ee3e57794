package org.digitaltrust.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitaltrust.hostile.Barrage;
import org.digitaltrust.hostile.Caller;
import org.digitaltrust.hostile.Contract;
import org.digitaltrust.hostile.Operation;
import org.digitaltrust.hostile.Situation;
import org.digitaltrust.hostile.Volley;
import org.digitaltrust.pledge.member.MemberStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is one that the document promises. */
@QuarkusTest
class ContractIT extends StagedInfluencers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> USERS = List.of(
            "member1", "member2", "codes", "admin", "membership", "case1", "panel1", "appeals1", "auditor", "editor1");

    @Inject
    MemberStore members;

    @TestHTTPResource("/")
    URI root;

    private @Nullable Situation untouched;

    @Test
    void no_input_leads_out_of_the_contract() {
        // Given
        bothMembersAreKnown(members);
        var contract = Contract.of(byNobody().get("/q/openapi?format=json").asString());
        var callers = new ArrayList<Caller>();
        USERS.forEach(it -> callers.add(Caller.of(it, () -> tokens().ofUser(it))));
        callers.add(Caller.of("tiktok", () -> tokens().ofClient("tiktok")));
        // When
        var report = new Barrage(contract, root, callers, this::before, Map.of()).run(Volley.ofThisBuild());
        // Then
        assertThat(report.findings()).withFailMessage(report::toString).isEmpty();
        assertThat(report.neverDone()).withFailMessage(report::toString).isEmpty();
    }

    /** A new situation where the last operation may have changed the one there was. */
    private Situation before(Operation operation) {
        var situation = untouched == null ? situation() : untouched;
        untouched = operation.method().equals("GET") ? situation : null;
        return switch (operation.id()) {
            case "createCode" ->
                situation.sending(
                        "application/json",
                        "{\"issuer\": \"Alliance\", \"audience\": \"%s\"}".formatted(newAudience()),
                        "{\"issuer\": \"Alliance\", \"audience\": \"%s\"}".formatted(newAudience()));
            case "proposeVersion" -> situation.sending("application/json", sample().toString());
            case "commentOnVersion" ->
                situation
                        .with("/pledges/v1/versions/{id}", consulted())
                        .sending("application/json", "{\"text\": \"As it is\", \"name\": \"An\"}");
            case "readCommentOnVersion" -> commented(situation);
            case "readGuardianOfPledge" -> situation.with("/pledges/v1/pledges/{id}", guarded());
            case "signPledge" -> situation.sending("application/json", declarationToSign());
            default -> stage(operation, situation);
        };
    }

    private static Situation situation() {
        var signed = newAudience();
        var code = newCode(signed);
        var inForce = inForce(code);
        String pledge = sign("member1", declaration(signed))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var another = newCode(newAudience());
        return Situation.unknown()
                .with("/pledges/v1/codes/{id}", code, another)
                .with("/pledges/v1/codes/{id}/versions/{number}", "1", "2")
                .with("/pledges/v1/versions/{id}", inForce, proposed(another), adopted(newCode(newAudience())))
                .with("/pledges/v1/pledges/{id}", pledge)
                .with("/pledges/v1/verifications/{id}", pledge)
                .with("/pledges/v1/members/{id}", MEMBER_1.toString(), MEMBER_2.toString())
                .saying("from", "1")
                .saying("audience", signed)
                .saying("language", "vi", "en")
                .saying("limit", "1", "2")
                .saying("cursor", "AZMAAAAAcACAAAAAAAAAAA");
    }

    private static String consulted() {
        var version = proposed(newCode(newAudience()));
        step("codes", version, "consultation").then().statusCode(200);
        return version;
    }

    private static Situation commented(Situation situation) {
        var version = consulted();
        String comment = byNobody()
                .body(Map.of("text", "As it is"))
                .post("/pledges/v1/versions/{id}/comments", version)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return situation
                .with("/pledges/v1/versions/{id}", version)
                .with("/pledges/v1/versions/{id}/comments/{comment}", comment);
    }

    private static String guarded() {
        var audience = newAudience();
        inForce(newCode(audience));
        var declaration = new HashMap<>(declaration(audience));
        declaration.put("guardian", Map.of("name", "An", "relationship", "parent"));
        return sign("member1", declaration).then().statusCode(201).extract().path("id");
    }

    private static String declarationToSign() {
        var audience = newAudience();
        inForce(newCode(audience));
        try {
            return JSON.writeValueAsString(declaration(audience));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
