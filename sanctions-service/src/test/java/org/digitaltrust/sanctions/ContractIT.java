package org.digitaltrust.sanctions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.sanctions.SanctionsService.tokens;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrust.hostile.Barrage;
import org.digitaltrust.hostile.Caller;
import org.digitaltrust.hostile.Contract;
import org.digitaltrust.hostile.Operation;
import org.digitaltrust.hostile.Situation;
import org.digitaltrust.hostile.Volley;
import org.digitaltrust.sanctions.SanctionsService.OnTheLocalStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes in, the answer is one that the document promises. */
@QuarkusTest
@OnTheLocalStack
class ContractIT {

    private static final List<String> USERS = List.of(
            "admin",
            "admin2",
            "case1",
            "case2",
            "panel1",
            "appeals1",
            "auditor",
            "member1",
            "editor1",
            "membership",
            "codes");
    private static final List<String> CLIENTS = List.of("tiktok", "broadcaster-one");

    @TestHTTPResource("/")
    URI root;

    private @Nullable Situation untouched;

    @Test
    void no_input_leads_out_of_the_contract() {
        // Given
        var contract = Contract.of(given().get("/q/openapi?format=json").asString());
        var callers = new ArrayList<Caller>();
        USERS.forEach(it -> callers.add(Caller.of(it, () -> tokens().ofUser(it))));
        CLIENTS.forEach(it -> callers.add(Caller.of(it, () -> tokens().ofClient(it))));
        // When
        var report = new Barrage(contract, root, callers, this::before, Map.of()).run(Volley.ofThisBuild());
        // Then
        assertThat(report.findings()).withFailMessage(report::toString).isEmpty();
        assertThat(report.neverDone()).withFailMessage(report::toString).isEmpty();
    }

    /** A new situation where the last operation may have changed the one there was. */
    private Situation before(Operation operation) {
        var situation = untouched == null ? Records.made().situation() : untouched;
        untouched = operation.method().equals("GET") ? situation : null;
        return Records.unchanged(operation.id(), situation)
                .sending("application/json", Records.bodies(operation.id(), situation))
                .sending("text/csv", "person,role,medium\ntiktok:@nobody,host,television\n");
    }
}
