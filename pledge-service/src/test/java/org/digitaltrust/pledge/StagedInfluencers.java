package org.digitaltrust.pledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.digitaltrust.hostile.Operation;
import org.digitaltrust.hostile.Situation;

/** What there must be before an operation of Influencer Trust can be done. */
public class StagedInfluencers extends Influencers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DOSSIER = "/pledges/v1/dossiers/{id}";
    private static final String ATTEMPT = "/pledges/v1/trainings/{id}/attempts/{aid}";

    protected Situation stage(Operation operation, Situation situation) {
        var trained = situation.with("/pledges/v1/trainings/{id}", TRAINING).with("/pledges/v1/rubrics/{version}", "1");
        return switch (operation.id()) {
            case "makeRubric" -> trained.sending("application/json", rubric());
            case "startAttempt" -> {
                anotherMember();
                yield trained;
            }
            case "readAttempt" -> {
                anotherMember();
                yield trained.with(ATTEMPT, startAttempt().<String>path("id"));
            }
            case "submitAnswers" -> {
                anotherMember();
                var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
                var answers = Map.of("answers", Answers.right(attempt, 20));
                yield trained.with(ATTEMPT, attempt.getString("id")).sending("application/json", written(answers));
            }
            default -> stageCertificates(operation, trained);
        };
    }

    private Situation stageCertificates(Operation operation, Situation trained) {
        return switch (operation.id()) {
            case "requestAssessment" -> {
                anotherMember();
                yield trained.sending("application/json", written(Map.of("member_id", member)));
            }
            case "giveOpinion" -> {
                anotherMember();
                yield assessed(trained, assessmentRequested())
                        .sending("application/json", written(Map.of("pillars", judgements(70))));
            }
            case "disputeAssessment", "readAssessment" -> {
                anotherMember();
                yield assessed(trained, assessed(70)).sending("application/json", "{\"grounds\": \"Not mine.\"}");
            }
            case "decideDispute" -> {
                anotherMember();
                yield assessed(trained, disputed())
                        .sending("application/json", "{\"outcome\": \"confirmed\", \"reasons\": \"Looked at again.\"}");
            }
            case "issueCertificate" -> {
                anotherMember();
                pledged();
                trained();
                assessed(80);
                yield trained.sending("application/json", written(Map.of("member_id", member)));
            }
            default -> stageBadges(operation, trained);
        };
    }

    private Situation stageBadges(Operation operation, Situation trained) {
        return switch (operation.id()) {
            case "readCertificate", "chooseCertificateDisplay" -> {
                anotherMember();
                yield trained.with("/pledges/v1/certificates/{id}", certified())
                        .sending("application/json", "{\"show_score\": true}", "{\"show_score\": false}");
            }
            case "readBadge", "readShield", "readCredential" -> {
                anotherMember();
                yield trained.with("/pledges/v1/certificates/{id}", certified())
                        .saying("theme", "light", "dark")
                        .saying("lang", "vi", "en");
            }
            case "readStatusList", "readRevocations" -> {
                anotherMember();
                yield trained.with("/pledges/v1/status-lists/{id}", revocationListOf(certified()));
            }
            default -> stageDossiers(operation, trained);
        };
    }

    private Situation stageDossiers(Operation operation, Situation trained) {
        return switch (operation.id()) {
            case "openDossier" -> {
                anotherMember();
                yield trained.sending("application/json", written(dossier()));
            }
            case "readDossier", "downloadEvidencePack", "closeDossier" -> {
                anotherMember();
                yield trained.with(DOSSIER, completeDossier());
            }
            case "addDossierDocument" -> {
                anotherMember();
                yield trained.with(DOSSIER, openDossier())
                        .saying("kind", "product", "other")
                        .saying("title", "Test report")
                        .sending("application/pdf", "%PDF-1.7 one", "%PDF-1.7 two");
            }
            case "downloadDossierDocument" -> {
                anotherMember();
                var dossier = openDossier();
                yield trained.with(DOSSIER, dossier)
                        .with(DOSSIER + "/documents/{did}", addDocument(dossier, "product"));
            }
            default -> trained;
        };
    }

    private Map<String, Object> dossier() {
        return Map.of(
                "member_id", member,
                "advertiser", Map.of("name", "Advertiser", "verified_by", "Registration"),
                "product", Map.of("name", "Product", "sector", "food"),
                "statement", Map.of("kind", "understood", "text", "I have read the test report."),
                "disclosure", Map.of("before", "It says so", "during", "It says so"),
                "valid_until", Instant.now().plus(Duration.ofDays(9)).toString());
    }

    private String openDossier() {
        return by("member1")
                .body(dossier())
                .post("/pledges/v1/dossiers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String completeDossier() {
        var dossier = openDossier();
        addDocument(dossier, "product");
        addDocument(dossier, "advertiser");
        return dossier;
    }

    private static String addDocument(String dossier, String kind) {
        return by("member1")
                .contentType("application/pdf")
                .queryParam("kind", kind)
                .queryParam("title", "Test report")
                .body(("%PDF-1.7 " + kind).getBytes(StandardCharsets.UTF_8))
                .post(DOSSIER + "/documents", dossier)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Situation assessed(Situation situation, String assessment) {
        return situation.with("/pledges/v1/assessments/{id}", assessment);
    }

    private String disputed() {
        var id = assessed(60);
        by("member1")
                .body(Map.of("grounds", "Not mine."))
                .post("/pledges/v1/assessments/{id}/dispute", id)
                .then()
                .statusCode(200);
        return id;
    }

    private static String revocationListOf(String certificate) {
        var payload = byNobody()
                .get("/pledges/v1/certificates/{id}/credential", certificate)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .split("\\.", -1)[1];
        try {
            var list = JSON.readTree(Base64.getUrlDecoder().decode(payload))
                    .at("/credentialStatus/0/statusListCredential")
                    .asText();
            return list.substring(list.lastIndexOf('/') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rubric() {
        try {
            var current = (ObjectNode)
                    JSON.readTree(byNobody().get("/pledges/v1/rubrics/current").asString());
            return current.remove(List.of("version", "created_at")).toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
