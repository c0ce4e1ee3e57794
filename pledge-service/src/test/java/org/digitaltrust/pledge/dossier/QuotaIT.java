package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What one member may take up, also where several come at once for the last of it. */
@QuarkusTest
class QuotaIT extends Dossiers {

    @Inject
    DossierConfig config;

    @Test
    void a_member_has_so_many_open_dossiers_and_a_closed_one_makes_room() {
        // Given
        var complete = complete();
        for (int i = 2; i < config.openOfMember(); i++) {
            opened();
        }
        // When
        var last = atOnce(() -> open("member1", stated()), () -> open("member1", stated()));
        // Then
        assertThat(last).map(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        open("member1", stated())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-quota-reached"))
                .body("quota", equalTo("open_dossiers"))
                .body("limit", equalTo(config.openOfMember()))
                .body("violations[0].field", equalTo("member_id"));
        // When
        close("member1", complete).then().statusCode(200);
        // Then
        open("member1", stated()).then().statusCode(201);
    }

    @Test
    void a_member_has_so_many_bytes() {
        // Given
        assertThat(config.bytesOfMember().asLongValue()).isEqualTo(3L * DossierDocument.LARGEST);
        var one = opened();
        var other = opened();
        added(one, "product", largest());
        added(one, "other", largest());
        // When
        var last = atOnce(
                () -> add("member1", one, "other", largest()), () -> add("member1", other, "product", largest()));
        // Then
        assertThat(last).map(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        add("member1", other, "product", pdf())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/dossier-quota-reached"))
                .body("quota", equalTo("bytes"))
                .body("violations[0].field", equalTo("size"));
    }

    private static byte[] largest() {
        return Arrays.copyOf(pdf(), DossierDocument.LARGEST);
    }
}
