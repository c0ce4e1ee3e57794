package org.digitaltrust.localstack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One member's way in: application, the officers' steps, approval, pledge. Taken up where an earlier run left it. */
final class SampleStory {

    private static final String APPLICATIONS = "/membership/v1/applications";
    private static final String ME = "/membership/v1/me";
    private static final List<String> STEPS =
            List.of("completeness", "identity", "accounts", "background", "assessment");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_TRIES = Duration.ofMillis(50).toNanos();

    private final Api api;
    private final JsonNode code;

    /**
     * Tells stories through one gateway.
     *
     * @param code the version of the code of conduct to sign
     */
    SampleStory(Api api, JsonNode code) {
        this.api = api;
        this.code = code;
    }

    /** Returns the new member's id. */
    String tell(SampleMember member) {
        var filed = api.tryToCreate(member.user(), APPLICATIONS, member.application(), member.user());
        if (filed.body().path("type").asText().endsWith("/already-applied")) {
            return resume(member);
        }
        Api.expect(APPLICATIONS, filed, Set.of(200, 201));
        return admit(member, filed.body().get("id").asText());
    }

    /** A key is forgotten after a day. Whoever applied before that asks how far it went. */
    private String resume(SampleMember member) {
        var me = Api.expect(ME, api.get(member.user(), ME), Set.of(200)).body();
        if (me.path("member").hasNonNull("id")) {
            sign(member);
            return me.get("member").get("id").asText();
        }
        if (me.hasNonNull("open_application_id")) {
            return admit(member, me.get("open_application_id").asText());
        }
        throw new IllegalStateException(member.user() + " has applied, and is neither applicant nor member");
    }

    private String admit(SampleMember member, String id) {
        var application = APPLICATIONS + "/" + id;
        api.step(member.user(), application + "/submission", "");
        for (var step : STEPS) {
            api.step(
                    "membership",
                    application + "/steps/" + step,
                    Map.of("result", "passed", "note", "Sample data, nothing was examined."));
        }
        api.step(
                "membership2",
                application + "/decision",
                Map.of("outcome", "approved", "reasons", List.of("Sample data.")));
        sign(member);
        return api.get(member.user(), application).body().get("member_id").asText();
    }

    /** As soon as pledge-service has heard of the member. */
    private void sign(SampleMember member) {
        var pledge = Map.of(
                "version_id", code.get("version_id"),
                "sha256", code.get("sha256"),
                "acknowledged_clauses", code.get("clauses").findValuesAsText("id"),
                "locale", "vi");
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var answer = api.post(member.user(), "/pledges/v1/pledges", pledge);
            if (answer.status() != 409 || answer.body().path("type").asText().endsWith("/already-pledged")) {
                Api.expect("/pledges/v1/pledges", answer, Set.of(201, 409));
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("pledge-service has not heard of " + member.user());
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
    }
}
