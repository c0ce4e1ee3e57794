package org.digitaltrust.membership.member;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.MEMBERS;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.subject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.delegation.Delegation;
import org.digitaltrust.membership.delegation.DelegationStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status of a membership × what can be done with it × who asks for it. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class MembershipTableIT {

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @Inject
    DelegationStore delegations;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    /** Own: the member. Officer's own: an officer who is the member. Delegate: an agency that may change the profile. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            status,               action,      own, other, officer, officers own, delegate, admin, client, nobody
            PENDING_PLEDGE,       profile,     200, 404,   200,     200,          200,      403,   403,    401
            PENDING_PLEDGE,       kind,        403, 404,   200,     403,          403,      403,   403,    401
            PENDING_PLEDGE,       history,     200, 404,   200,     200,          404,      403,   403,    401
            PENDING_PLEDGE,       resignation, 200, 404,   403,     403,          404,      403,   403,    401
            PENDING_PLEDGE,       end,         403, 403,   200,     403,          403,      403,   403,    401
            ACTIVE,               profile,     200, 404,   200,     200,          200,      403,   403,    401
            ACTIVE,               kind,        403, 404,   200,     403,          403,      403,   403,    401
            ACTIVE,               history,     200, 404,   200,     200,          404,      403,   403,    401
            ACTIVE,               resignation, 200, 404,   403,     403,          404,      403,   403,    401
            ACTIVE,               end,         403, 403,   200,     403,          403,      403,   403,    401
            GRACE,                profile,     200, 404,   200,     200,          200,      403,   403,    401
            GRACE,                kind,        403, 404,   200,     403,          403,      403,   403,    401
            GRACE,                history,     200, 404,   200,     200,          404,      403,   403,    401
            GRACE,                resignation, 200, 404,   403,     403,          404,      403,   403,    401
            GRACE,                end,         403, 403,   200,     403,          403,      403,   403,    401
            SUSPENDED,            profile,     200, 404,   200,     200,          200,      403,   403,    401
            SUSPENDED,            kind,        403, 404,   200,     403,          403,      403,   403,    401
            SUSPENDED,            history,     200, 404,   200,     200,          404,      403,   403,    401
            SUSPENDED,            resignation, 200, 404,   403,     403,          404,      403,   403,    401
            SUSPENDED,            end,         403, 403,   200,     403,          403,      403,   403,    401
            LAPSED,               profile,     200, 404,   200,     200,          404,      403,   403,    401
            LAPSED,               kind,        403, 404,   200,     403,          404,      403,   403,    401
            LAPSED,               history,     200, 404,   200,     200,          404,      403,   403,    401
            LAPSED,               resignation, 200, 404,   403,     403,          404,      403,   403,    401
            LAPSED,               end,         403, 403,   200,     403,          403,      403,   403,    401
            RESIGNED,             profile,     409, 404,   409,     409,          404,      403,   403,    401
            RESIGNED,             kind,        409, 404,   409,     409,          404,      403,   403,    401
            RESIGNED,             history,     200, 404,   200,     200,          404,      403,   403,    401
            RESIGNED,             resignation, 409, 404,   403,     403,          404,      403,   403,    401
            RESIGNED,             end,         403, 403,   200,     403,          403,      403,   403,    401
            EXPELLED,             profile,     409, 404,   409,     409,          404,      403,   403,    401
            EXPELLED,             kind,        409, 404,   409,     409,          404,      403,   403,    401
            EXPELLED,             history,     200, 404,   200,     200,          404,      403,   403,    401
            EXPELLED,             resignation, 409, 404,   403,     403,          404,      403,   403,    401
            EXPELLED,             end,         403, 403,   200,     403,          403,      403,   403,    401
            DECEASED_OR_DISSOLVED, profile,    409, 404,   409,     409,          404,      403,   403,    401
            DECEASED_OR_DISSOLVED, kind,       409, 404,   409,     409,          404,      403,   403,    401
            DECEASED_OR_DISSOLVED, history,    200, 404,   200,     200,          404,      403,   403,    401
            DECEASED_OR_DISSOLVED, resignation, 409, 404,  403,     403,          404,      403,   403,    401
            DECEASED_OR_DISSOLVED, end,        403, 403,   409,     403,          403,      403,   403,    401
            """)
    void a_cell_answers_as_documented(ArgumentsAccessor row) {
        // Given
        var status = row.get(0, MemberStatus.class);
        var action = row.getString(1);
        var mine = in(status, subject("member1"));
        var theirs = in(status, "somebody-else");
        var officers = in(status, subject("membership"));
        var talent = delegating(status);
        // When, then
        answers(action, "member1", mine, row.getInteger(2));
        answers(action, "member1", theirs, row.getInteger(3));
        answers(action, "membership", officers, row.getInteger(5));
        answers(action, "member2", talent, row.getInteger(6));
        answers(action, "admin", theirs, row.getInteger(7));
        answers(action, "tiktok", theirs, row.getInteger(8));
        check(ask(action, given().contentType(ContentType.JSON), theirs), row.getInteger(9));
        answers(action, "membership2", theirs, row.getInteger(4));
    }

    private UUID in(MemberStatus status, String holder) {
        var id = sample.admit(holder, MemberKind.KOL);
        sample.bring(id, holder, status);
        assertThat(sample.status(id)).isEqualTo(status);
        return id;
    }

    private UUID delegating(MemberStatus status) {
        var agency = sample.active(subject("member2"), MemberKind.AGENCY);
        var talent = sample.admit("a-talent", MemberKind.KOL);
        var now = Instant.now();
        var delegation = new Delegation(
                UUID.randomUUID(),
                agency,
                talent,
                List.of(DelegationScope.PROFILE),
                now,
                now.plus(Duration.ofDays(30)),
                null);
        QuarkusTransaction.requiringNew().run(() -> delegations.add(delegation));
        sample.bring(talent, "a-talent", status);
        return talent;
    }

    private static void answers(String action, String user, UUID member, int status) {
        check(ask(action, as(user), member), status);
    }

    private static Response ask(String action, RequestSpecification request, UUID member) {
        var path = MEMBERS + "/" + member;
        return switch (action) {
            case "profile" ->
                request.header("If-Match", "*")
                        .body(Map.of("display_name", "Tên Mới"))
                        .patch(path);
            case "kind" ->
                request.header("If-Match", "*").body(Map.of("kind", "koc")).patch(path);
            case "history" -> request.get(path + "/history");
            case "resignation" -> request.body(Map.of()).post(path + "/resignation");
            case "end" ->
                request.body(Map.of("kind", "died", "on", "2026-11-02", "evidence", List.of("certificate seen")))
                        .post(path + "/end");
            default -> throw new IllegalArgumentException(action);
        };
    }

    private static void check(Response answer, int status) {
        answer.then().statusCode(status);
        if (status >= 400) {
            assertThat(answer.contentType()).startsWith("application/problem+json");
        }
        if (status == 409) {
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/not-possible-now");
            assertThat(answer.jsonPath().getList("possible")).isNotNull();
        }
    }
}
