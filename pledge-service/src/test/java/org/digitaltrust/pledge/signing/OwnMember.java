package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.uuid.Generators;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.contracts.SanctionsState.Measure;
import org.digitaltrust.contracts.SanctionsState.MeasureKind;
import org.digitaltrust.pledge.RealService;
import org.digitaltrust.pledge.member.MemberStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests with a member of their own, held by member2, so that what becomes of it concerns no other test. */
class OwnMember extends RealService {

    @Inject
    MemberStore members;

    @Inject
    LookAtPledges look;

    @Inject
    DataSource database;

    final String audience = newAudience();
    final UUID member = Generators.timeBasedEpochGenerator().generate();
    private long sequence = 1;

    @BeforeEach
    void join() {
        know(MemberKind.KOL, "Nguyễn Thị <b>Ánh</b> & 'Bờ'", List.of());
    }

    @AfterEach
    void leave() {
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(member).isEmpty());
    }

    void know(MemberKind kind, String name, List<MemberState.Delegation> delegations) {
        var state = new MemberState(
                member,
                ++sequence,
                MemberState.Cause.MEMBER_ACTIVATED,
                Instant.now(),
                kind,
                MemberStatus.ACTIVE,
                name,
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of()),
                SUBJECT_2,
                delegations);
        kafka().send(MemberState.TOPIC, member.toString(), state);
        var wanted = sequence;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> members.member(member)
                        .filter(it -> it.sequence() >= wanted)
                        .isPresent());
    }

    Map<String, Object> own(Map<String, Object> declaration, Object... more) {
        var mine = new HashMap<>(declaration);
        mine.put("member_id", member.toString());
        for (int i = 0; i < more.length; i += 2) {
            mine.put((String) more[i], more[i + 1]);
        }
        return mine;
    }

    Response signOwn(Object... more) {
        return sign("member2", own(declaration(audience), more));
    }

    String signed() {
        return signOwn().then().statusCode(201).extract().path("id");
    }

    String statusOf(String pledge) {
        return by("auditor")
                .get("/pledges/v1/pledges/{id}", pledge)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    void breach(UUID measure, Instant endedAt) {
        var measures = List.of(
                new Measure(measure, MeasureKind.PLEDGE_BREACH, Instant.now().minusSeconds(60), null, endedAt));
        kafka().send(
                        SanctionsState.TOPIC,
                        member.toString(),
                        new SanctionsState(
                                member,
                                ++sequence,
                                SanctionsState.Cause.MEASURE_IMPOSED,
                                Instant.now(),
                                false,
                                List.of(),
                                measures));
    }

    List<String> noticesOf(String pledge) {
        var all = by("member2")
                .get("/pledges/v1/me/notices?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<Map<String, String>> items = all.getList("items");
        return items.stream()
                .filter(it -> it.get("pledge_id").equals(pledge))
                .map(it -> it.get("kind") + (it.get("kind").equals("renewal_due") ? " " + it.get("about") : ""))
                .toList();
    }

    int told(String cause) {
        return count("outbox where key = '" + member + "' and cause = '" + cause + "'");
    }

    int count(String what) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from " + what)) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
