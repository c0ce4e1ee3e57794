package org.digitaltrust.membership.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.digitaltrust.membership.Service.post;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Service;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.member.SampleMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** News that comes in while somebody is being erased. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class ErasureRaceIT {

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @BeforeEach
    void nobody_is_here() {
        tables.clear();
    }

    @Test
    void a_case_that_is_opened_at_that_moment_holds_everything() throws Exception {
        // Given
        var member = sample.admit(Service.subject("member1"), MemberKind.KOL);
        sample.bring(member, Service.subject("member1"), MemberStatus.RESIGNED);
        Service.token("member1");
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = QuarkusTransaction.requiringNew().call(() -> {
                sample.sanctioned(member, true, List.of());
                Future<Response> asked =
                        threads.submit(() -> post("member1", "/membership/v1/me/erasure-requests", Map.of()));
                await().until(() -> tables.count("pg_locks where not granted") > 0);
                return asked;
            });
            // Then
            answer.get().then().statusCode(201).body("state", equalTo("on_hold"));
        }
        assertThat(tables.count("member where display_name = ''")).isZero();
    }
}
