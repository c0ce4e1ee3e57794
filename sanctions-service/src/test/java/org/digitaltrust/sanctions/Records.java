package org.digitaltrust.sanctions;

import static org.awaitility.Awaitility.await;
import static org.digitaltrust.sanctions.SanctionsService.as;
import static org.digitaltrust.sanctions.SanctionsService.asClient;
import static org.digitaltrust.sanctions.SanctionsService.decision;
import static org.digitaltrust.sanctions.SanctionsService.impose;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.hostile.Situation;
import org.digitaltrust.sanctions.cases.Cases;
import org.jspecify.annotations.Nullable;

/**
 * One of each kind of record, so that every operation finds what it is for.
 *
 * @param account restricted, as the access API names it
 */
record Records(
        String account,
        String restriction,
        String subject,
        String change,
        String pending,
        String permit,
        String proposal) {

    private static final String V1 = "/sanctions/v1";

    private static @Nullable String known;

    /** A member, told of once, since that takes its time. */
    private static String known() {
        if (known == null) {
            var id = UUID.randomUUID();
            SanctionsService.publish(SanctionsService.member(id, 1, MemberStatus.ACTIVE, "k." + id));
            // A consumer that has just joined its group may hear of it late.
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> as("auditor").get(V1 + "/subjects/" + id).statusCode() == 200);
            known = id.toString();
        }
        return known;
    }

    static Records made() {
        var account = someAccount();
        var restriction = impose(decision("account", account, "mandatory", "restricted", "television"));
        var subject = subjectOf(restriction);
        var other = subjectOf(impose(decision("account", someAccount(), "mandatory", "restricted", "print")));
        var lifting = "{\"reasons\": \"The authority lifted it.\"}";
        var merge = "{\"other_id\": \"%s\", \"reasons\": \"The same person.\"}".formatted(other);
        return new Records(
                account,
                restriction,
                subject,
                made(as("admin").body(lifting).post(V1 + "/restrictions/" + restriction + "/lifting")),
                made(as("admin").body(someDecision()).post(V1 + "/external-decisions")),
                made(as("panel1").body(permit(restriction)).post(V1 + "/permits")),
                made(as("case1").body(merge).post(V1 + "/subjects/" + subject + "/merge-proposals")));
    }

    private static String made(Response answer) {
        return answer.then().statusCode(201).extract().path("id");
    }

    private static String subjectOf(String restriction) {
        return as("auditor").get(V1 + "/restrictions/" + restriction).path("subject_id");
    }

    private static String someAccount() {
        return "tiktok:@k." + UUID.randomUUID();
    }

    private static String someDecision() {
        return decision("account", someAccount(), "mandatory", "restricted", "television");
    }

    private static String permit(String restriction) {
        return """
                {"restriction_id": "%s", "carve_out": "testimony", "programme": "Evening news",
                 "from": "2026-12-05T00:00:00+07:00", "until": "2026-12-06T00:00:00+07:00"}
                """.formatted(restriction);
    }

    Situation situation() {
        var pair = made(asClient("tiktok").body(pair(known())).post(V1 + "/screenings/reviewed-pairs"));
        var acknowledgement = made(asClient("tiktok")
                .body(acknowledgement())
                .post(V1 + "/restrictions/" + restriction + "/acknowledgements"));
        var rundown = made(asClient("tiktok").body(rundown(account)).post(V1 + "/rundowns"));
        var report = asClient("tiktok").body(report(account)).post(V1 + "/reports");
        return Situation.unknown()
                .with(V1 + "/accounts/{platform}", "tiktok")
                .with(V1 + "/accounts/{platform}/{handle}", account.substring("tiktok:@".length()))
                .with(V1 + "/external-decisions/{id}", pending)
                .with(V1 + "/cases/{id}", Cases.opened(subject))
                .with(V1 + "/permits/{id}", permit)
                .with(V1 + "/reports/{id}", made(report))
                .with(V1 + "/reports/{tracking_code}", report.<String>path("tracking_code"))
                .with(V1 + "/restrictions/{id}", restriction)
                .with(V1 + "/restrictions/{id}/changes/{change}", change)
                .with(V1 + "/restrictions/{id}/acknowledgements/{acknowledgement}", acknowledgement)
                .with(V1 + "/rundowns/{id}", rundown)
                .with(V1 + "/screenings/reviewed-pairs/{id}", pair)
                .with(V1 + "/subjects/{id}", subject)
                .with(V1 + "/subjects/{id}/merge-proposals/{proposal}", proposal)
                .saying("wait", "0")
                .saying("limit", "1", "2")
                .saying("subject_id", subject)
                .saying("restriction_id", restriction)
                .saying("status", "in_force", "pending_confirmation", "received", "triage")
                .saying("due_before", "2026-12-05T00:00:00Z")
                .saying("medium", "television")
                .saying("active_at", "2026-12-05T00:00:00Z")
                .saying("from", "2026-01-01T00:00:00Z")
                .saying("until", "2027-01-01T00:00:00Z")
                .saying("client", "tiktok")
                .saying("format", "json", "csv");
    }

    /** Something that waits for no change yet, for operations that propose one. */
    static Situation unchanged(String operation, Situation situation) {
        return switch (operation) {
            case "proposeLifting", "proposeVariation" ->
                situation.with(V1 + "/restrictions/{id}", impose(someDecision()));
            case "proposeMerge" -> situation.with(V1 + "/subjects/{id}", subjectOf(impose(someDecision())));
            case "assignCase", "addEvidence", "serveNotice" ->
                situation.with(V1 + "/cases/{id}", Cases.investigated(stranger()));
            case "extendResponse", "respondToCase" -> situation.with(V1 + "/cases/{id}", Cases.charged(stranger()));
            default -> situation;
        };
    }

    private static String stranger() {
        return subjectOf(impose(someDecision()));
    }

    /** What an operation would accept now. */
    static String[] bodies(String operation, Situation situation) {
        var restriction = situation.places().get(V1 + "/restrictions/{id}").getFirst();
        var account = "tiktok:@"
                + situation.places().get(V1 + "/accounts/{platform}/{handle}").getFirst();
        return new String[] {
            switch (operation) {
                case "evaluate" -> SanctionsService.question(account, "television");
                case "evaluateMany" ->
                    "{\"evaluations\": [" + SanctionsService.question(account, "television") + ", {}]}";
                case "enterExternalDecision" -> someDecision();
                case "issuePermit" -> permit(restriction);
                case "acknowledgeRestriction" -> acknowledgement();
                case "sendReport" -> report(account);
                case "mergeReport" ->
                    "{\"into\": \"%s\"}"
                            .formatted(made(
                                    asClient("tiktok").body(report(account)).post(V1 + "/reports")));
                case "openCase" -> Cases.ofOwnMotion(known());
                case "proposeLifting" -> "{\"reasons\": \"A court set it aside.\", \"annulled\": true}";
                case "proposeVariation" -> """
                        {"reasons": "The authority varied its decision.",
                         "restriction": {"media": ["print"], "from": "2026-01-20T00:00:00+07:00",
                                         "until": "2126-07-20T00:00:00+07:00", "level": "restricted"}}
                        """;
                case "clearRundown" -> rundown(account);
                case "screenNames" -> "{\"queries\": [{\"id\": \"1\", \"name\": \"Người Mẫu\", \"birth_year\": 1990}]}";
                case "reviewPair" -> pair(known());
                case "proposeMerge" ->
                    "{\"other_id\": \"%s\", \"reasons\": \"The same person.\"}"
                            .formatted(subjectOf(impose(someDecision())));
                case "verifyReceipt" -> "{\"receipt\": \"eyJhbGciOiJFZERTQSJ9.e30.AAAA\"}";
                default -> Cases.body(operation).orElse("{\"reasons\": \"It was a mistake.\"}");
            }
        };
    }

    private static String acknowledgement() {
        return "{\"status\": \"applied\", \"at\": \"%s\"}".formatted(Instant.now());
    }

    private static String report(String account) {
        return """
                {"subject": {"type": "account", "id": "%s"}, "category": "hidden_ad", "description": "Not marked.",
                 "evidence": [{"url": "https://video.example/1"}], "conduct_date": "2026-11-30"}
                """.formatted(account);
    }

    private static String pair(String subject) {
        return "{\"name\": \"Người Mẫu\", \"birth_year\": 1990, \"subject_id\": \"%s\"}".formatted(subject);
    }

    private static String rundown(String account) {
        return "{\"items\": [{\"person\": \"%s\", \"role\": \"host\", \"medium\": \"television\"}]}".formatted(account);
    }
}
