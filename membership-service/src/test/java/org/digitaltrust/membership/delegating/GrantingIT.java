package org.digitaltrust.membership.delegating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.membership.Service.as;
import static org.digitaltrust.membership.Service.subject;
import static org.digitaltrust.membership.delegating.Pair.DELEGATIONS;
import static org.digitaltrust.membership.delegating.Pair.grant;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.contracts.MemberStatus;
import org.digitaltrust.localstack.LocalStackTestResource;
import org.digitaltrust.membership.Tables;
import org.digitaltrust.membership.member.SampleMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may grant what to whom. */
@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class GrantingIT {

    @Inject
    Tables tables;

    @Inject
    SampleMembers sample;

    @BeforeEach
    void nobody_is_a_member() {
        tables.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING_PLEDGE, 201",
        "ACTIVE, 201",
        "GRACE, 201",
        "SUSPENDED, 201",
        "LAPSED, 409",
        "RESIGNED, 409",
        "EXPELLED, 409",
        "DECEASED_OR_DISSOLVED, 409"
    })
    void a_talent_grants_while_they_are_a_member(MemberStatus status, int expected) {
        // Given
        var talent = sample.admit(subject("member1"), MemberKind.KOL);
        var agency = sample.active(subject("member2"), MemberKind.MCN);
        sample.bring(talent, subject("member1"), status);
        // When
        var granted = new Pair(talent, agency).grant("accounts");
        // Then
        granted.then().statusCode(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY, PENDING_PLEDGE, 422",
        "AGENCY, ACTIVE, 201",
        "MCN, ACTIVE, 201",
        "AGENCY, GRACE, 201",
        "AGENCY, SUSPENDED, 422",
        "AGENCY, LAPSED, 422",
        "AGENCY, RESIGNED, 422",
        "AGENCY, EXPELLED, 422",
        "KOL, ACTIVE, 422",
        "BUSINESS, ACTIVE, 422",
        "PLATFORM, ACTIVE, 422"
    })
    void only_an_agency_in_good_standing_is_granted_anything(MemberKind kind, MemberStatus status, int expected) {
        // Given
        var talent = sample.active(subject("member1"), MemberKind.KOL);
        var agency = sample.admit(subject("member2"), kind);
        sample.bring(agency, subject("member2"), status);
        // When
        var granted = new Pair(talent, agency).grant("accounts");
        // Then
        granted.then().statusCode(expected);
    }

    @Test
    void nobody_grants_for_another_or_to_themself_or_twice() {
        // Given
        var pair = pair();
        var swapped = new Pair(pair.agency(), pair.talent());
        // When, then
        grant("member2", pair.wish("accounts")).then().statusCode(404);
        grant("member1", swapped.wish("accounts")).then().statusCode(404);
        grant("member2", swapped.wish("accounts"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/talent-cannot-delegate"));
        var self = new Pair(pair.talent(), pair.talent());
        grant("member1", self.wish("accounts")).then().statusCode(422);
        var nowhere = new Pair(pair.talent(), UUID.randomUUID());
        grant("member1", nowhere.wish("accounts")).then().statusCode(422);
        String first = pair.grant("accounts").then().statusCode(201).extract().path("id");
        pair.grant("profile").then().statusCode(409).body("delegation_id", equalTo(first));
        as("membership").body(pair.wish("accounts")).post(DELEGATIONS).then().statusCode(403);
    }

    @Test
    void of_many_grants_at_once_one_is_made() throws Exception {
        // Given
        var pair = pair();
        Callable<Integer> wish = () -> pair.grant("accounts").statusCode();
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(Collections.nCopies(6, wish));
            // Then
            assertThat(answers)
                    .extracting(Future::resultNow)
                    .containsOnlyOnce(201)
                    .containsOnly(201, 409);
        }
        assertThat(tables.count("delegation")).isEqualTo(1);
    }

    @Test
    void a_repeated_request_with_its_key_is_answered_alike() {
        // Given
        var pair = pair();
        var key = UUID.randomUUID().toString();
        var body = pair.wish("accounts");
        // When
        var first = as("member1").header("Idempotency-Key", key).body(body).post(DELEGATIONS);
        var second = as("member1").header("Idempotency-Key", key).body(body).post(DELEGATIONS);
        // Then
        first.then().statusCode(201);
        second.then().statusCode(201).body("id", equalTo(first.<String>path("id")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scopes=pledge",
                "scopes=PROFILE",
                "scopes=",
                "valid_until=2020-01-01T00:00:00Z",
                "valid_until=2999-01-01T00:00:00Z",
                "valid_until=+999999999-12-31T00:00:00Z",
                "valid_until=tomorrow",
                "valid_until=2027-01-01T00:00:00",
                "agency_id=x",
                "talent_id=",
                "more=x"
            })
    void a_malformed_wish_is_400(String fault) {
        // Given
        var pair = pair();
        var body = pair.wish("accounts");
        var property = fault.substring(0, fault.indexOf('='));
        var value = fault.substring(fault.indexOf('=') + 1);
        body.put(property, property.equals("scopes") ? (value.isEmpty() ? List.of() : List.of(value)) : value);
        // When
        var answer = grant("member1", body);
        // Then
        answer.then().statusCode(400).contentType("application/problem+json");
    }

    private Pair pair() {
        return Pair.among(sample);
    }
}
