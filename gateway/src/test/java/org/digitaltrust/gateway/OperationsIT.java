package org.digitaltrust.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.digitaltrust.gateway.route.RouteTable;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.junit.jupiter.api.Test;

/** The table as it is configured. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
@WithTestResource(SmallService.class)
class OperationsIT {

    private static final String OPERATIONS = """
            GET /.well-known/authzen-configuration
            POST /access/v1/evaluation
            GET /membership/v1/applications
            POST /membership/v1/applications
            GET /membership/v1/applications/{id}
            POST /membership/v1/applications/{id}/decision
            POST /membership/v1/applications/{id}/steps/{step}
            POST /membership/v1/applications/{id}/submission
            POST /membership/v1/applications/{id}/withdrawal
            GET /membership/v1/chapters
            GET /membership/v1/me
            GET /membership/v1/members
            GET /membership/v1/members/{id}
            GET /membership/v1/members/{id}/callers
            PUT /membership/v1/members/{id}/callers
            GET /pledges/v1/codes
            POST /pledges/v1/codes
            GET /pledges/v1/codes/current
            GET /pledges/v1/codes/{id}
            POST /pledges/v1/codes/{id}/versions
            GET /pledges/v1/codes/{id}/versions/{n}
            GET /pledges/v1/jwks.json
            GET /pledges/v1/members/{id}/pledges
            POST /pledges/v1/pledges
            GET /pledges/v1/pledges/{id}
            POST /pledges/v1/pledges/{id}/withdrawal
            GET /pledges/v1/verifications/{id}
            POST /pledges/v1/versions/{id}/adoption
            POST /pledges/v1/versions/{id}/consultation
            POST /pledges/v1/versions/{id}/entry-into-force
            GET /problems/{slug}
            GET /sanctions/v1/external-decisions
            POST /sanctions/v1/external-decisions
            GET /sanctions/v1/external-decisions/{id}
            POST /sanctions/v1/external-decisions/{id}/confirmation
            GET /sanctions/v1/legal-instruments
            GET /sanctions/v1/restrictions
            GET /sanctions/v1/restrictions/{id}
            GET /sanctions/v1/restrictions/{id}/changes/{cid}
            POST /sanctions/v1/restrictions/{id}/changes/{cid}/confirmation
            POST /sanctions/v1/restrictions/{id}/lifting
            GET /sanctions/v1/vocabularies
            """;

    @Test
    void every_operation_has_one_way_in_and_nothing_else_has() {
        // Given
        var table = Arc.container().instance(RouteTable.class).get();
        // When
        var operations = table.routes().stream()
                .flatMap(it -> it.methods().stream().map(method -> method + " " + it.path()))
                .toList();
        // Then
        assertThat(operations)
                .containsExactlyInAnyOrderElementsOf(OPERATIONS.lines().toList());
    }
}
