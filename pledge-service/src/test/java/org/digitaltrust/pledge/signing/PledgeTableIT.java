package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.digitaltrust.pledge.MovableClock;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;

/** What each role gets for each action on a pledge in each state; {@code member2} holds it. */
@QuarkusTest
class PledgeTableIT extends OwnMember {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # state     | action      | nobody | panel1 | auditor | membership | member1 | member2
            active      | read        | 401    | 403    | 200     | 200        | 404     | 200
            active      | verify      | 200    | 200    | 200     | 200        | 200     | 200
            active      | certificate | 401    | 403    | 200     | 200        | 404     | 200
            active      | guardian    | 401    | 403    | 403     | 404        | 404     | 404
            active      | sign        | 401    | 403    | 403     | 403        | 422     | 409
            active      | withdraw    | 401    | 403    | 403     | 403        | 404     | 200
            renewal_due | read        | 401    | 403    | 200     | 200        | 404     | 200
            renewal_due | verify      | 200    | 200    | 200     | 200        | 200     | 200
            renewal_due | certificate | 401    | 403    | 200     | 200        | 404     | 200
            renewal_due | sign        | 401    | 403    | 403     | 403        | 422     | 201
            renewal_due | withdraw    | 401    | 403    | 403     | 403        | 404     | 200
            superseded  | read        | 401    | 403    | 200     | 200        | 404     | 200
            superseded  | verify      | 200    | 200    | 200     | 200        | 200     | 200
            superseded  | certificate | 401    | 403    | 409     | 409        | 404     | 409
            superseded  | sign        | 401    | 403    | 403     | 403        | 422     | 409
            superseded  | withdraw    | 401    | 403    | 403     | 403        | 404     | 409
            withdrawn   | read        | 401    | 403    | 200     | 200        | 404     | 200
            withdrawn   | certificate | 401    | 403    | 409     | 409        | 404     | 409
            withdrawn   | sign        | 401    | 403    | 403     | 403        | 422     | 201
            withdrawn   | withdraw    | 401    | 403    | 403     | 403        | 404     | 409
            breached    | read        | 401    | 403    | 200     | 200        | 404     | 200
            breached    | verify      | 200    | 200    | 200     | 200        | 200     | 200
            breached    | certificate | 401    | 403    | 409     | 409        | 404     | 409
            breached    | sign        | 401    | 403    | 403     | 403        | 422     | 409
            breached    | withdraw    | 401    | 403    | 403     | 403        | 404     | 409
            expired     | read        | 401    | 403    | 200     | 200        | 404     | 200
            expired     | verify      | 200    | 200    | 200     | 200        | 200     | 200
            expired     | certificate | 401    | 403    | 409     | 409        | 404     | 409
            expired     | sign        | 401    | 403    | 403     | 403        | 422     | 201
            expired     | withdraw    | 401    | 403    | 403     | 403        | 404     | 409
            """)
    void each_cell_is_as_documented(
            String state, String action, @AggregateWith(Cells.class) Map<String, Integer> wanted) {
        // Given
        bothMembersAreKnown(members);
        var code = newCode(audience);
        inForce(code);
        var pledge = in(state, code);
        MovableClock.in(state.equals("expired") ? Duration.ofDays(366) : Duration.ZERO, () -> {
            look.all();
            assertThat(statusOf(pledge)).isEqualTo(state);
            // When: the holder comes last, whose deeds change something
            var got = new LinkedHashMap<String, Integer>();
            wanted.keySet().forEach(who -> got.put(who, act(action, who, pledge).statusCode()));
            // Then
            assertThat(got).isEqualTo(wanted);
        });
    }

    private String in(String state, String code) {
        var pledge = signed();
        switch (state) {
            case "active", "expired" -> {}
            case "renewal_due" -> inForce(code);
            case "superseded" -> {
                inForce(code);
                signed();
            }
            case "withdrawn" ->
                by("member2")
                        .post("/pledges/v1/pledges/{id}/withdrawal", pledge)
                        .then()
                        .statusCode(200);
            case "breached" -> {
                breach(UUID.randomUUID(), null);
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> statusOf(pledge).equals("breached"));
            }
            default -> throw new IllegalArgumentException(state);
        }
        return pledge;
    }

    private Response act(String action, String who, String pledge) {
        var request = who.equals("nobody") ? byNobody() : by(who);
        return switch (action) {
            case "read" -> request.get("/pledges/v1/pledges/{id}", pledge);
            case "verify" -> request.get("/pledges/v1/verifications/{id}", pledge);
            case "certificate" -> request.get("/pledges/v1/pledges/{id}/certificate.pdf", pledge);
            case "guardian" -> request.get("/pledges/v1/pledges/{id}/guardian", pledge);
            case "withdraw" -> request.post("/pledges/v1/pledges/{id}/withdrawal", pledge);
            case "sign" -> request.body(own(declaration(audience))).post("/pledges/v1/pledges");
            default -> throw new IllegalArgumentException(action);
        };
    }

    static final class Cells implements ArgumentsAggregator {
        private static final List<String> WHO =
                List.of("nobody", "panel1", "auditor", "membership", "member1", "member2");

        @Override
        public Object aggregateArguments(ArgumentsAccessor arguments, ParameterContext context) {
            var cells = new LinkedHashMap<String, Integer>();
            for (int i = 0; i < WHO.size(); i++) {
                cells.put(WHO.get(i), arguments.getInteger(i + 2));
            }
            return cells;
        }
    }
}
