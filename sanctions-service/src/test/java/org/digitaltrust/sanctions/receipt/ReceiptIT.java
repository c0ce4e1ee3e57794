package org.digitaltrust.sanctions.receipt;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.digitaltrust.evidence.KeySet;
import org.digitaltrust.evidence.SigningKey;
import org.digitaltrust.evidence.SigningKeys;
import org.digitaltrust.evidence.Verification;
import org.digitaltrust.evidence.Verifier;
import org.digitaltrust.sanctions.SanctionsService;
import org.digitaltrust.sanctions.SigningKeyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SanctionsService.OnTheLocalStack
class ReceiptIT {

    enum Kind {
        NOT_FOR_ALL
    }

    record Content(
            UUID subjectId,
            Instant asOf,
            Kind kind,
            @Nullable String absent,
            List<Integer> rows) {}

    private static final UUID SUBJECT = UUID.fromString("01920000-0000-7000-8000-000000000001");
    private static final Content CONTENT =
            new Content(SUBJECT, Instant.parse("2026-11-24T05:00:00Z"), Kind.NOT_FOR_ALL, null, List.of(1, 2));

    @Inject
    Receipts receipts;

    @Inject
    ReceiptsConfig config;

    @Test
    void a_receipt_is_verified_by_whoever_asks_and_says_what_was_signed_in_the_apis_spelling() {
        // When
        var answer = verify(receipts.sign(CONTENT));
        // Then
        answer.body("valid", equalTo(true))
                .body("reason", nullValue())
                .body("kid", notNullValue())
                .body(
                        "payload",
                        equalTo(Map.of(
                                "subject_id",
                                SUBJECT.toString(),
                                "as_of",
                                "2026-11-24T05:00:00Z",
                                "kind",
                                "not_for_all",
                                "rows",
                                List.of(1, 2))));
    }

    @Test
    void a_receipt_is_verified_offline_with_the_published_keys() {
        // Given
        var keys = given().get("/sanctions/v1/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "max-age=3600")
                .extract()
                .asString();
        // When
        var result = new Verifier(KeySet.read(keys)).verify(receipts.sign(CONTENT), Verifier.RECEIPT);
        // Then
        assertThat(result).isInstanceOf(Verification.Valid.class);
        assertThat(keys).doesNotContain("\"d\"");
    }

    @Test
    void after_a_rotation_both_keys_are_published_and_receipts_of_both_are_valid() {
        // Given
        var folder = config.publicKeysDirectory().orElseThrow();
        var earlier = new SigningKeys(SigningKey.read(folder.resolveSibling(SigningKeyFile.EARLIER)), List.of());
        // When
        var kids = Stream.of(earlier.sign(Verifier.RECEIPT, Map.of()), receipts.sign(CONTENT))
                .map(it -> verify(it).body("valid", equalTo(true)).extract().<String>path("kid"))
                .toArray();
        // Then
        assertThat(kids).doesNotHaveDuplicates();
        given().get("/sanctions/v1/jwks.json").then().body("keys.kid", containsInAnyOrder(kids));
    }

    @Test
    void a_receipt_of_a_key_that_is_not_published_is_not_valid() {
        // Given
        var stranger = new SigningKeys(SigningKey.read(SigningKeyFile.write()), List.of());
        // When
        var answer = verify(stranger.sign(Verifier.RECEIPT, Map.of()));
        // Then
        answer.body("valid", equalTo(false)).body("reason", equalTo("unknown_key"));
    }

    @Test
    void an_altered_receipt_is_an_answer_and_no_error() {
        // Given
        var receipt = receipts.sign(Map.of()).getBytes(UTF_8);
        for (int at : new int[] {0, receipt.length / 2, receipt.length - 1}) {
            for (int value : new int[] {0, ' ', '"', '\\', '.', '=', 127}) {
                // When
                var altered = receipt.clone();
                altered[at] = (byte) value;
                // Then
                verify(new String(altered, UTF_8)).body("valid", equalTo(false)).body("payload", nullValue());
            }
        }
        verify(new String(receipt, UTF_8) + "\n").body("reason", equalTo("malformed"));
        verify(new String(Arrays.copyOf(receipt, receipt.length - 1), UTF_8)).body("valid", equalTo(false));
        verify("").body("reason", equalTo("malformed"));
        verify(new String(receipt, UTF_8)).body("payload", anEmptyMap());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"receipt\": null}",
                "{\"receipt\": {}}",
                "{\"receipt\": \"a\", \"more\": 1}",
                "{\"receipt\": "
            })
    void what_asks_nothing_is_refused(String body) {
        // Then
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void a_receipt_may_have_256_kilobytes_and_no_more() {
        // Given
        var limit = 256 * 1024;
        // Then
        verify("a".repeat(limit)).body("valid", equalTo(false));
        given().contentType(ContentType.JSON)
                .body(Map.of("receipt", "a".repeat(limit + 1)))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("receipt"));
    }

    private static ValidatableResponse verify(String receipt) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("receipt", receipt))
                .post("/sanctions/v1/receipts/verification")
                .then()
                .statusCode(200);
    }
}
