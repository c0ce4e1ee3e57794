package org.digitaltrust.membership.delegating;

import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.get;
import static org.digitaltrust.membership.Service.subject;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.member.SampleMembers;

/** A talent, held by member1, and an agency, held by member2. */
record Pair(UUID talent, UUID agency) {

    static final String DELEGATIONS = "/membership/v1/delegations";

    static Pair among(SampleMembers sample) {
        return new Pair(
                sample.active(subject("member1"), MemberKind.KOL),
                sample.active(subject("member2"), MemberKind.AGENCY));
    }

    Response grant(String... scopes) {
        return grant("member1", wish(scopes));
    }

    static Response grant(String user, Map<String, Object> wish) {
        return as(user).body(wish).post(DELEGATIONS);
    }

    Map<String, Object> wish(String... scopes) {
        return new HashMap<>(Map.of(
                "agency_id",
                agency.toString(),
                "talent_id",
                talent.toString(),
                "scopes",
                List.of(scopes),
                "valid_until",
                Instant.now().plus(Duration.ofDays(30)).toString()));
    }

    static Response ask(String user, String action, String path) {
        return action.equals("get") ? get(user, path) : as(user).post(path + "/revocation");
    }
}
