package org.digitaltrust.sanctions.cases;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.tokens;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.sanctions.SanctionsService;
import org.jspecify.annotations.Nullable;

/** What tests do with cases. */
public final class Cases {

    public static final String CASES = "/sanctions/v1/cases";
    public static final UUID VERSION = UUID.randomUUID();
    public static final String TRIAGE = """
            {"category": "hidden_ad", "axis": "law", "severity": 2, "conduct_date": "2026-11-02", "reasons": "Not marked."}""";
    public static final String EVIDENCE = "{\"url\": \"https://video.example/1\", \"note\": \"No label at any time.\"}";
    public static final String NOTICE = """
            {"charges": [{"instrument": "decree-38-2021", "article": "Art. 34"}], "facts": "You were paid and did not say so."}""";
    public static final String RESPONSE = "{\"statement\": \"I was not paid.\"}";
    public static final String REASONS = "{\"reasons\": \"In hospital.\"}";
    public static final String REJECTED = "{\"outcome\": \"rejected\", \"reasons\": \"Nothing in it.\"}";

    private static boolean told;

    private Cases() {}

    /** A member whom this demo user logs in as. */
    public static String memberHeldBy(@Nullable String user, MemberState.Delegation... delegations) {
        var id = UUID.randomUUID();
        SanctionsService.publish(new MemberState(
                id,
                1,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                MemberKind.KOL,
                MemberStatus.ACTIVE,
                "Người Mẫu",
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of()),
                user == null ? null : subjectOf(user),
                List.of(delegations)));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("auditor").get("/sanctions/v1/subjects/" + id).statusCode() == 200);
        return id.toString();
    }

    static MemberState.Delegation delegationTo(String agency, DelegationScope scope, Instant until) {
        return new MemberState.Delegation(UUID.randomUUID(), UUID.fromString(agency), List.of(scope), until);
    }

    /** The {@code sub} of a demo user. */
    public static String subjectOf(String user) {
        try {
            var claims = Base64.getUrlDecoder().decode(tokens().ofUser(user).split("\\.", -1)[1]);
            return new ObjectMapper().readTree(claims).path("sub").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String report() {
        return given().contentType(ContentType.JSON)
                .body("""
                        {"subject": {"type": "account", "id": "tiktok:@c.%s"}, "category": "hidden_ad",
                         "description": "Không nói là quảng cáo.", "conduct_date": "2026-11-02", "contact": "ai.do@mail.example"}
                        """.formatted(UUID.randomUUID()))
                .post("/sanctions/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String ofOwnMotion(String subject) {
        return "{\"subject_id\": \"%s\", \"own_motion\": \"Seen by the alliance itself.\"}".formatted(subject);
    }

    public static String fromReport(String subject, String report) {
        return "{\"subject_id\": \"%s\", \"report_ids\": [\"%s\"]}".formatted(subject, report);
    }

    static Response open(String body) {
        return as("case1").body(body).post(CASES);
    }

    static Response step(String user, String id, String step, String body) {
        return as(user).body(body).post(CASES + "/" + id + "/" + step);
    }

    /** In triage. */
    public static String opened(String subject) {
        return open(ofOwnMotion(subject)).then().statusCode(201).extract().path("id");
    }

    /** Investigated by {@code case1}, with a piece of evidence. */
    public static String investigated(String subject) {
        var id = opened(subject);
        step("case1", id, "triage", TRIAGE).then().statusCode(200);
        step("case1", id, "assignment", assignmentTo("case1")).then().statusCode(200);
        step("case1", id, "evidence", EVIDENCE).then().statusCode(201);
        return id;
    }

    /** The subject knows. */
    public static String charged(String subject) {
        var id = investigated(subject);
        step("case1", id, "notice", NOTICE).then().statusCode(200);
        return id;
    }

    static String heard(String subject, String by) {
        var id = charged(subject);
        step(by, id, "response", RESPONSE).then().statusCode(200);
        return id;
    }

    public static String assignmentTo(String user) {
        return "{\"assignee\": \"%s\"}".formatted(subjectOf(user));
    }

    /** What an operation on a case would accept. */
    public static Optional<String> body(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "triageCase" -> TRIAGE;
                    case "assignCase" -> assignmentTo("case1");
                    case "addEvidence" -> EVIDENCE;
                    case "serveNotice" -> NOTICE;
                    case "respondToCase" -> RESPONSE;
                    case "endCase" -> REJECTED;
                    default -> null;
                });
    }

    static String charging(String clause) {
        return """
                {"charges": [{"version_id": "%s", "clause_id": "%s"}], "facts": "You did not say so."}
                """.formatted(VERSION, clause);
    }

    /** A version with the clause 3.2, in force from 1 November 2026 to the fifth of that month, noon in Viet Nam. */
    static synchronized void tellOfACode() {
        if (!told) {
            var version = new CodeState.Version(
                    VERSION,
                    1,
                    CodeState.Change.MATERIAL,
                    CodeState.Status.SUPERSEDED,
                    "ab".repeat(32),
                    Instant.parse("2026-10-31T17:00:00Z"),
                    Instant.parse("2026-11-05T05:00:00Z"),
                    null,
                    List.of("3.1", "3.2"));
            SanctionsService.publish(new CodeState(
                    UUID.randomUUID(),
                    1,
                    CodeState.Cause.VERSION_SUPERSEDED,
                    Instant.now(),
                    "Liên minh",
                    "all_members",
                    List.of(),
                    List.of(version)));
            told = true;
        }
    }
}
