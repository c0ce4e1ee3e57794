package org.digitaltrust.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.contracts.AccountStatus;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.contracts.SanctionsState.Measure;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.contracts.SanctionsState.Restriction;
import org.digitaltrust.pledge.member.MemberStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test has a member of its own, whom {@code member1} holds for its time. */
public class Influencers extends RealService {

    protected static final String TRAINING = "019ad000-0000-7000-8000-000000000101";
    protected static final Duration PATIENCE = Duration.ofSeconds(30);
    protected static final String AUDIENCE = "all_members";
    private static final String MEMBER_1_SUBJECT = "01930000-0000-7000-8000-000000000019";
    private static final List<String> PILLARS = List.of("transparency", "ethics", "interaction", "fit", "compliance");

    @Inject
    Ids ids;

    @Inject
    protected MemberStore memberStore;

    protected UUID member;
    private long told;

    @BeforeEach
    void aMemberJoins() {
        member = ids.next();
        told = 0;
        memberIs(MemberStatus.ACTIVE, AccountStatus.VERIFIED);
    }

    @AfterEach
    void theMemberLeaves() {
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(PATIENCE).until(() -> memberStore.member(member).isEmpty());
    }

    /** As if another test began. */
    protected void anotherMember() {
        theMemberLeaves();
        aMemberJoins();
    }

    protected void memberIs(MemberStatus status, AccountStatus account) {
        tell(memberState(status, account, ++told));
    }

    protected void memberIs(MemberKind kind) {
        var usual = memberState(MemberStatus.ACTIVE, AccountStatus.VERIFIED, ++told);
        tell(changed(usual, kind, usual.holder(), List.of()));
    }

    private void tell(MemberState state) {
        kafka().send(MemberState.TOPIC, member.toString(), state);
        await().atMost(PATIENCE)
                .until(() -> memberStore
                        .member(member)
                        .filter(it -> it.sequence() >= state.sequence())
                        .isPresent());
    }

    /** Somebody else holds the membership from now on, and these agencies act for it. */
    protected void memberIsHeldBy(String holder, UUID... agencies) {
        var usual = memberState(MemberStatus.ACTIVE, AccountStatus.VERIFIED, ++told);
        var delegations = Arrays.stream(agencies)
                .map(it -> new MemberState.Delegation(
                        ids.next(),
                        it,
                        List.of(DelegationScope.DOSSIERS),
                        Instant.now().plus(Duration.ofDays(9))))
                .toList();
        tell(changed(usual, usual.kind(), holder, delegations));
    }

    protected static String subjectOf(String user) {
        var payload = Base64.getUrlDecoder().decode(tokens().ofUser(user).split("\\.", -1)[1]);
        return JsonPath.from(new String(payload, StandardCharsets.UTF_8)).getString("sub");
    }

    private static MemberState changed(
            MemberState usual, MemberKind kind, String holder, List<MemberState.Delegation> delegations) {
        return new MemberState(
                usual.memberId(),
                usual.sequence(),
                usual.cause(),
                usual.at(),
                kind,
                usual.status(),
                usual.displayName(),
                usual.aliases(),
                usual.chapter(),
                usual.accounts(),
                usual.callers(),
                holder,
                delegations);
    }

    protected MemberState memberState(MemberStatus status, AccountStatus account, long sequence) {
        return new MemberState(
                member,
                sequence,
                MemberState.Cause.ACCOUNTS_CHANGED,
                Instant.now(),
                MemberKind.KOL,
                status,
                "Khoai <Lang> Thang",
                List.of(),
                "79",
                List.of(new MemberState.Account(member, "tiktok", "khoai", null, account)),
                new MemberState.Callers(List.of(), List.of()),
                MEMBER_1_SUBJECT,
                List.of());
    }

    protected void told(long sequence, List<Restriction> restrictions, List<Measure> measures) {
        var state = new SanctionsState(
                member, sequence, SanctionsState.Cause.MEASURE_IMPOSED, Instant.now(), false, restrictions, measures);
        kafka().send(SanctionsState.TOPIC, member.toString(), state);
    }

    protected static Restriction restriction(Bindingness bindingness) {
        var from = Instant.now().minus(Duration.ofHours(1));
        return new Restriction(UUID.randomUUID(), bindingness, Level.RESTRICTED, from, null, null);
    }

    protected static Measure measure(MeasureKind kind, Instant from) {
        return new Measure(UUID.randomUUID(), kind, from, null, null);
    }

    /** To the code that certificates need. */
    protected static String pledged() {
        if (current(AUDIENCE, "vi").statusCode() == 404) {
            inForce(newCode(AUDIENCE));
        }
        return sign("member1", declaration(AUDIENCE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Has everybody who pledged to that code accept it again within 30 days. */
    protected static void materialVersion() {
        String code = current(AUDIENCE, "vi").path("code_id");
        String version = propose(code, sample().put("change", "material").toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("admin", version, "adoption").then().statusCode(200);
        step("admin", version, "entry-into-force").then().statusCode(200);
    }

    protected static Response startAttempt() {
        return by("member1").post("/pledges/v1/trainings/{id}/attempts", TRAINING);
    }

    protected static Response submit(String attempt, Object answers) {
        return by("member1")
                .body(Map.of("answers", answers))
                .post("/pledges/v1/trainings/{id}/attempts/{aid}/submission", TRAINING, attempt);
    }

    protected static void trained() {
        var attempt = startAttempt().then().statusCode(201).extract().jsonPath();
        submit(attempt.getString("id"), Answers.right(attempt, 20)).then().statusCode(200);
    }

    protected String assessmentRequested() {
        return by("member1")
                .body(Map.of("member_id", member))
                .post("/pledges/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    protected static Response opinion(String user, String assessment, int percent) {
        return by(user).body(Map.of("pillars", judgements(percent)))
                .post("/pledges/v1/assessments/{id}/opinions", assessment);
    }

    protected static List<Map<String, Object>> judgements(int percent) {
        return PILLARS.stream()
                .map(it -> Map.<String, Object>of(
                        "pillar",
                        it,
                        "percent",
                        percent,
                        "reasons",
                        "As the posts show.",
                        "evidence",
                        List.of("https://example.org/post/1")))
                .toList();
    }

    protected String assessed(int percent) {
        var assessment = assessmentRequested();
        opinion("membership", assessment, percent).then().statusCode(200);
        opinion("codes", assessment, percent).then().statusCode(200);
        return assessment;
    }

    protected Response certify(String user) {
        return by(user).body(Map.of("member_id", member)).post("/pledges/v1/certificates");
    }

    /** A member who has all that a certificate needs, and the certificate. */
    protected String certified() {
        pledged();
        trained();
        assessed(80);
        return certify("codes").then().statusCode(201).extract().path("id");
    }

    protected static Response certificate(String id) {
        return byNobody().get("/pledges/v1/certificates/{id}", id);
    }

    protected static void becomes(String id, String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(certificate(id).<String>path("status")).isEqualTo(status));
    }
}
