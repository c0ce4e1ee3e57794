package org.digitaltrust.membership;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.APPLICATIONS;
import static org.digitaltrust.membership.Service.MEMBERS;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.hostile.Barrage;
import org.digitaltrust.hostile.Caller;
import org.digitaltrust.hostile.Contract;
import org.digitaltrust.hostile.Operation;
import org.digitaltrust.hostile.Situation;
import org.digitaltrust.hostile.Volley;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.member.SampleMembers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is one that the document promises. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ContractIT {

    private static final List<String> USERS = List.of(
            "member1",
            "member2",
            "membership",
            "membership2",
            "admin",
            "codes",
            "case1",
            "panel1",
            "appeals1",
            "auditor",
            "editor1",
            "tiktok");

    /** Operations of which no request succeeds here, and why. */
    private static final Map<String, String> NOT_DONE =
            Map.of("proveAccount", "a proof needs a platform that shows a page or attests an account");

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @TestHTTPResource("/")
    URI root;

    private @Nullable Scene untouched;

    @Test
    void no_input_leads_out_of_the_contract() {
        // Given
        var contract = Contract.of(given().get("/q/openapi?format=json").asString());
        var callers =
                USERS.stream().map(it -> Caller.of(it, () -> Service.token(it))).toList();
        // When
        var report = new Barrage(contract, root.resolve("/").normalize(), callers, this::before, Map.of())
                .run(Volley.ofThisBuild());
        // Then
        assertThat(report.findings()).withFailMessage(report::toString).isEmpty();
        assertThat(report.neverDone()).withFailMessage(report::toString).isSubsetOf(NOT_DONE.keySet());
    }

    /** A new scene where the last operation may have changed the one there was. */
    private Situation before(Operation operation) {
        if (operation.id().equals("claimApplication")) {
            untouched = null;
            return Situation.unknown().sending("application/json", "{\"code\": \"" + Scene.claimCode(tables) + "\"}");
        }
        if (operation.id().equals("requestErasure")) {
            untouched = null;
            tables.clear();
            return Situation.unknown();
        }
        var scene = untouched == null ? Scene.set(tables, sample) : untouched;
        untouched = operation.method().equals("GET") ? scene : null;
        var situation = situation(operation, scene);
        return switch (operation.id()) {
            case "grantDelegation" -> situation.sending("application/json", json(scene.grant()));
            case "recordStep" ->
                situation.sending("application/json", json(Map.of("result", "passed", "note", "all is there")));
            default -> situation;
        };
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Mostly the application that an operation is for, sometimes another one. */
    private static String[] applications(Operation operation, Scene scene) {
        var meant = switch (operation.id()) {
            case "changeApplication", "submitApplication" -> scene.draft();
            case "recordStep", "makeClaimCode" -> scene.submitted();
            case "decideApplication" -> scene.assessed();
            case "appealRejection" -> scene.rejected();
            default -> scene.accepted();
        };
        return new String[] {meant, meant, meant, scene.draft(), scene.submitted(), scene.accepted()};
    }

    private static UUID member(Operation operation, Scene scene) {
        return operation.id().equals("makeMemberClaimCode") ? scene.beside().unheld() : scene.member();
    }

    private static Situation situation(Operation operation, Scene scene) {
        return Situation.unknown()
                .with(APPLICATIONS + "/{id}", applications(operation, scene))
                .with(APPLICATIONS + "/{id}/steps/{step}", "completeness", "completeness", "identity", "accounts")
                .with(MEMBERS + "/{id}", member(operation, scene).toString())
                .with(MEMBERS + "/{id}/accounts/{aid}", scene.beside().account())
                .with(MEMBERS + "/{id}/recognitions/{rid}", scene.beside().recognition())
                .with("/membership/v1/imports/{id}", scene.beside().list().toString())
                .sending("text/csv", "external_id,kind,display_name,legal_name,chapter,email,language\n")
                .with("/membership/v1/delegations/{id}", scene.beside().delegation())
                .with(
                        "/membership/v1/me/erasure-requests/{id}",
                        scene.beside().erasure().toString())
                .saying("If-Match", "\"1\"", "*")
                .saying("status", "draft", "submitted", "active")
                .saying("kind", "kol")
                .saying("chapter", "79")
                .saying("q", "Lan", "lan ke chuyen")
                .saying("limit", "1", "2")
                .saying("cursor", "AZMAAAAAcACAAAAAAAAAAA");
    }
}
