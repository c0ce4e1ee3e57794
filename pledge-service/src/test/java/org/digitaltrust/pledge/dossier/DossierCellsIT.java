package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitaltrust.contracts.DelegationScope;
import org.digitaltrust.contracts.MemberStatus;
import org.junit.jupiter.api.Test;

/** Every operation by everybody, as the member's relations to them change. */
@QuarkusTest
class DossierCellsIT extends Dossiers {

    private static final List<String> NEVER = List.of("codes", "admin", "membership", "panel1", "appeals1", "auditor");
    private static final List<String> WRITING = List.of("open", "add", "close");

    private String dossier;
    private String document;

    @Test
    void who_may_do_what() {
        // Given
        dossier = complete();
        document = read("member1", dossier).path("documents[0].id");
        // Then
        cells("nobody is related", Map.of("member1", true, "member2", false, "case1", false));
        nobodyElse("nobody is related");
        // When
        delegated(MemberStatus.ACTIVE, Duration.ofDays(1), DelegationScope.ACCOUNTS, DelegationScope.CASE_RESPONSE);
        cells("delegated, but not in this", Map.of("member2", false));
        delegated(MemberStatus.SUSPENDED, Duration.ofDays(1), DelegationScope.DOSSIERS);
        cells("the agency is suspended", Map.of("member2", false));
        delegated(MemberStatus.ACTIVE, Duration.ofSeconds(-1), DelegationScope.DOSSIERS);
        cells("the delegation is over", Map.of("member2", false));
        delegated(MemberStatus.ACTIVE, Duration.ofDays(1), DelegationScope.DOSSIERS);
        cells("delegated", Map.of("member1", true, "member2", true, "case1", false));
        // When
        caseIs(true);
        cells("a case is open", Map.of("member1", true, "case1", true, "case2", true));
        nobodyElse("a case is open");
        caseIs(false);
        cells("the case is closed", Map.of("member1", true, "case1", false, "case2", false));
    }

    private void cells(String situation, Map<String, Boolean> let) {
        operations().forEach((name, operation) -> {
            let.forEach((user, in) -> assertThat(operation.apply(user).statusCode())
                    .as("%s by %s while %s", name, user, situation)
                    .isEqualTo(expected(name, user, in)));
        });
    }

    private void nobodyElse(String situation) {
        operations().forEach((name, operation) -> {
            NEVER.forEach(user -> assertThat(operation.apply(user).statusCode())
                    .as("%s by %s while %s", name, user, situation)
                    .isEqualTo(403));
            assertThat(operation.apply("").statusCode())
                    .as("%s by nobody while %s", name, situation)
                    .isEqualTo(401);
        });
    }

    private static int expected(String operation, String user, boolean in) {
        if (user.startsWith("case") && WRITING.contains(operation)) {
            return 403;
        }
        if (!in) {
            return 404;
        }
        return operation.equals("open") || operation.equals("add") ? 201 : 200;
    }

    private Map<String, Function<String, Response>> operations() {
        var operations = new LinkedHashMap<String, Function<String, Response>>();
        operations.put("open", user -> as(user).body(stated()).post(DOSSIERS));
        operations.put(
                "add",
                user -> as(user).contentType("application/pdf")
                        .queryParam("kind", "other")
                        .queryParam("title", "More")
                        .body(pdf())
                        .post(DOSSIERS + "/{id}/documents", opened()));
        operations.put("close", user -> as(user).post(DOSSIERS + "/{id}/closing", complete()));
        operations.put("read", user -> as(user).get(DOSSIERS + "/{id}", dossier));
        operations.put("list", user -> as(user).get("/pledges/v1/members/{id}/dossiers", member));
        operations.put("download", user -> as(user).get(DOSSIERS + "/{id}/documents/{did}", dossier, document));
        operations.put("pack", user -> as(user).get(DOSSIERS + "/{id}/evidence-pack", dossier));
        return new HashMap<>(operations);
    }

    private static io.restassured.specification.RequestSpecification as(String user) {
        return user.isEmpty() ? byNobody() : by(user);
    }

    @Test
    void what_officers_read_is_noted_and_what_members_read_of_their_own_is_not() {
        // Given
        dossier = complete();
        document = read("member1", dossier).path("documents[0].id");
        caseIs(true);
        download("member1", dossier, document).then().statusCode(200);
        read("member1", dossier).then().statusCode(200);
        assertThat(noted("dossier_document_read", document)).isZero();
        // When
        download("case1", dossier, document).then().statusCode(200);
        read("case1", dossier).then().statusCode(200);
        pack("case1", dossier).then().statusCode(200);
        by("case1").get("/pledges/v1/members/{id}/dossiers", member).then().statusCode(200);
        // Then
        assertThat(noted("dossier_document_read", document)).isOne();
        assertThat(noted("dossier_read", dossier)).isOne();
        assertThat(noted("evidence_pack_made", dossier)).isOne();
        assertThat(noted("dossiers_listed", member.toString())).isOne();
    }

    @Test
    void a_document_is_found_in_its_own_dossier_only() {
        dossier = complete();
        document = read("member1", dossier).path("documents[0].id");

        download("member1", opened(), document).then().statusCode(404);
    }

    private int noted(String deed, String object) {
        return count("audit_entry where action = '" + deed + "' and object_id = '" + object + "'");
    }
}
