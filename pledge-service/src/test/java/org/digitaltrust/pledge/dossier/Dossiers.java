package org.digitaltrust.pledge.dossier;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.contracts.SanctionsState;
import org.digitaltrust.pledge.Influencers;
import org.digitaltrust.pledge.sanction.SanctionStore;
import org.junit.jupiter.api.AfterEach;

/** Dossiers of a member whom {@code member1} holds; {@code member2} holds an agency. */
class Dossiers extends Influencers {

    static final String DOSSIERS = "/pledges/v1/dossiers";
    static final String SUBJECT_OF_MEMBER = "01930000-0000-7000-8000-000000000019";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    SanctionStore sanctionStore;

    @Inject
    DataSource database;

    UUID agency;
    private long later = 1000;

    @AfterEach
    void theAgencyLeaves() {
        if (agency != null) {
            kafka().send(MemberState.TOPIC, agency.toString(), null);
            await().atMost(PATIENCE).until(() -> memberStore.member(agency).isEmpty());
        }
    }

    /** An agency that acts for the member in these. */
    void delegated(MemberStatus agencyStatus, Duration longFor, DelegationScope... scopes) {
        if (agency == null) {
            agency = UUID.randomUUID();
        }
        know(agency, MemberKind.AGENCY, agencyStatus, SUBJECT_2, List.of());
        var delegation = new MemberState.Delegation(
                UUID.randomUUID(), agency, List.of(scopes), Instant.now().plus(longFor));
        know(member, MemberKind.KOL, MemberStatus.ACTIVE, SUBJECT_OF_MEMBER, List.of(delegation));
    }

    private void know(
            UUID id, MemberKind kind, MemberStatus status, String holder, List<MemberState.Delegation> delegations) {
        var sequence = ++later;
        var state = new MemberState(
                id,
                sequence,
                MemberState.Cause.DELEGATIONS_CHANGED,
                Instant.now(),
                kind,
                status,
                "Sample",
                List.of(),
                "79",
                List.of(),
                new MemberState.Callers(List.of(), List.of()),
                holder,
                delegations);
        kafka().send(MemberState.TOPIC, id.toString(), state);
        await().atMost(PATIENCE)
                .until(() -> memberStore
                        .member(id)
                        .filter(it -> it.sequence() >= sequence)
                        .isPresent());
    }

    void caseIs(boolean open) {
        var cause = open ? SanctionsState.Cause.CASE_OPENED : SanctionsState.Cause.CASE_CLOSED;
        var state = new SanctionsState(member, ++later, cause, Instant.now(), open, List.of(), List.of());
        kafka().send(SanctionsState.TOPIC, member.toString(), state);
        await().atMost(PATIENCE).until(() -> sanctionStore.of(member).caseOpen() == open);
    }

    Map<String, Object> stated() {
        var stated = new HashMap<String, Object>();
        stated.put("member_id", member.toString());
        stated.put(
                "advertiser",
                Map.of(
                        "name",
                        "Công ty <Sữa>",
                        "tax_code",
                        "0312345678",
                        "verified_by",
                        "Business registration portal"));
        stated.put("product", Map.of("name", "Sữa bột", "sector", "food"));
        stated.put("statement", Map.of("kind", "used", "text", "Six months, every day.", "since", "2026-05-01"));
        stated.put("disclosure", Map.of("before", "First line: quảng cáo", "during", "Caption: quảng cáo"));
        stated.put("valid_until", Instant.now().plus(Duration.ofDays(100)).toString());
        return stated;
    }

    Map<String, Object> permit(String until) {
        return Map.of("number", "12/XNQC", "authority", "Cục ATTP", "issued_on", "2026-03-01", "valid_until", until);
    }

    static Response open(String user, Map<String, Object> stated) {
        return by(user).body(stated).post(DOSSIERS);
    }

    String opened() {
        return open("member1", stated()).then().statusCode(201).extract().path("id");
    }

    static byte[] pdf() {
        var bytes = new byte[5000];
        RANDOM.nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(US_ASCII), 0, bytes, 0, 9);
        return bytes;
    }

    static Response add(String user, String dossier, String kind, byte[] content) {
        return add(user, dossier, kind, "application/pdf", content);
    }

    static Response add(String user, String dossier, String kind, String type, byte[] content) {
        return given().auth()
                .oauth2(tokens().ofUser(user))
                .contentType(type)
                .queryParam("kind", kind)
                .queryParam("title", "Báo cáo <thử nghiệm>")
                .body(content)
                .post(DOSSIERS + "/{id}/documents", dossier);
    }

    static String added(String dossier, String kind, byte[] content) {
        return add("member1", dossier, kind, content)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String complete() {
        var dossier = opened();
        added(dossier, "product", pdf());
        added(dossier, "advertiser", pdf());
        return dossier;
    }

    static Response close(String user, String dossier) {
        return by(user).post(DOSSIERS + "/{id}/closing", dossier);
    }

    static Response read(String user, String dossier) {
        return by(user).get(DOSSIERS + "/{id}", dossier);
    }

    static Response download(String user, String dossier, String document) {
        return by(user).get(DOSSIERS + "/{id}/documents/{did}", dossier, document);
    }

    static Response pack(String user, String dossier) {
        return by(user).get(DOSSIERS + "/{id}/evidence-pack", dossier);
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

    String text(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
