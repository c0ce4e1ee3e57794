package org.digitaltrust.pledge.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitaltrust.pledge.RealService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role gets for each action on a version in each state; {@code codes} has proposed it. */
@QuarkusTest
class VersionTableIT extends RealService {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # state      | action           | codes | admin | auditor | member1 | nobody
            draft        | consultation     | 200   | 200   | 403     | 403     | 401
            draft        | adoption         | 403   | 200   | 403     | 403     | 401
            draft        | entry-into-force | 403   | 409   | 403     | 403     | 401
            draft        | comments         | 404   | 404   | 404     | 404     | 404
            draft        | read             | 200   | 200   | 200     | 404     | 404
            draft        | difference       | 200   | 200   | 200     | 404     | 404
            draft        | list-comments    | 200   | 200   | 200     | 403     | 401
            consultation | consultation     | 409   | 409   | 403     | 403     | 401
            consultation | adoption         | 403   | 200   | 403     | 403     | 401
            consultation | entry-into-force | 403   | 409   | 403     | 403     | 401
            consultation | comments         | 201   | 201   | 201     | 201     | 201
            consultation | read             | 200   | 200   | 200     | 200     | 200
            consultation | difference       | 200   | 200   | 200     | 200     | 200
            consultation | list-comments    | 200   | 200   | 200     | 403     | 401
            adopted      | consultation     | 409   | 409   | 403     | 403     | 401
            adopted      | adoption         | 403   | 409   | 403     | 403     | 401
            adopted      | entry-into-force | 403   | 200   | 403     | 403     | 401
            adopted      | comments         | 409   | 409   | 409     | 409     | 409
            adopted      | read             | 200   | 200   | 200     | 200     | 200
            adopted      | list-comments    | 200   | 200   | 200     | 403     | 401
            in_force     | consultation     | 409   | 409   | 403     | 403     | 401
            in_force     | adoption         | 403   | 409   | 403     | 403     | 401
            in_force     | entry-into-force | 403   | 409   | 403     | 403     | 401
            in_force     | comments         | 409   | 409   | 409     | 409     | 409
            in_force     | read             | 200   | 200   | 200     | 200     | 200
            superseded   | consultation     | 409   | 409   | 403     | 403     | 401
            superseded   | adoption         | 403   | 409   | 403     | 403     | 401
            superseded   | entry-into-force | 403   | 409   | 403     | 403     | 401
            superseded   | comments         | 409   | 409   | 409     | 409     | 409
            superseded   | read             | 200   | 200   | 200     | 200     | 200
            superseded   | difference       | 200   | 200   | 200     | 200     | 200
            """)
    void each_cell_is_as_documented(
            String state, String action, int codes, int admin, int auditor, int member1, int nobody) {
        // Given
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("codes", codes);
        wanted.put("admin", admin);
        wanted.put("auditor", auditor);
        wanted.put("member1", member1);
        wanted.put("nobody", nobody);
        // When
        var got = new LinkedHashMap<String, Integer>();
        for (var who : wanted.keySet()) {
            var code = newCode(newAudience());
            got.put(who, act(action, who, code, in(state, code)).statusCode());
        }
        // Then
        assertThat(got).isEqualTo(wanted);
    }

    private static String in(String state, String code) {
        return switch (state) {
            case "draft" -> proposed(code);
            case "consultation" -> {
                var version = proposed(code);
                step("codes", version, "consultation").then().statusCode(200);
                yield version;
            }
            case "adopted" -> adopted(code);
            case "in_force" -> inForce(code);
            case "superseded" -> {
                var version = inForce(code);
                inForce(code);
                yield version;
            }
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Response act(String action, String who, String code, String version) {
        var request = asking(who);
        return switch (action) {
            case "comments" ->
                request.body(Map.of("text", "as it is")).post("/pledges/v1/versions/{id}/comments", version);
            case "list-comments" -> request.get("/pledges/v1/versions/{id}/comments", version);
            case "read" -> request.get("/pledges/v1/codes/{id}/versions/1", code);
            case "difference" -> request.get("/pledges/v1/codes/{id}/versions/1/difference?from=1", code);
            default -> request.post("/pledges/v1/versions/{id}/{step}", version, action);
        };
    }

    private static RequestSpecification asking(String who) {
        return who.equals("nobody") ? byNobody() : by(who);
    }
}
