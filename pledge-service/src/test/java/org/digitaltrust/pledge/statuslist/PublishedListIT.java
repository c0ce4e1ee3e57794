package org.digitaltrust.pledge.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.stranger.Refused;
import org.digitaltrust.pledge.stranger.Stranger;
import org.digitaltrust.pledge.stranger.Tampering;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishedListIT extends Lists {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    StatusListStore store;

    @Inject
    PublishList publish;

    @Inject
    StatusListConfig config;

    @Inject
    Clock clock;

    @Test
    void a_stranger_verifies_a_list_and_sees_what_was_set() {
        // Given
        var credential = allocated();
        var suspension = bit(credential, Purpose.SUSPENSION);
        var revocation = bit(credential, Purpose.REVOCATION);
        // When
        set(Purpose.SUSPENSION, credential, true);
        // Then
        assertThat(published(suspension).isSet(suspension.index())).isTrue();
        assertThat(published(revocation).isSet(revocation.index())).isFalse();
        // When
        set(Purpose.SUSPENSION, credential, false);
        set(Purpose.REVOCATION, credential, true);
        // Then
        assertThat(published(suspension).isSet(suspension.index())).isFalse();
        assertThat(published(revocation).isSet(revocation.index())).isTrue();
    }

    @Test
    void no_changed_bit_no_other_key_and_no_other_address_passes() {
        // Given
        var bit = bit(allocated(), Purpose.REVOCATION);
        var jwt = fetch(bit.list());
        var stranger = stranger();
        var address = addresses.list(bit.list());
        stranger.statusList(jwt, address, "revocation", Instant.now());
        // Then
        Stream.concat(Tampering.withEachBitFlipped(jwt), Tampering.withEachLetterChanged(jwt))
                .forEach(it -> assertThatThrownBy(() -> stranger.statusList(it, address, "revocation", Instant.now()))
                        .isInstanceOf(Refused.class));
        assertThatThrownBy(() -> stranger.statusList(jwt, address + "0", "revocation", Instant.now()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stranger.statusList(jwt, address, "suspension", Instant.now()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> stranger.statusList(
                        jwt, address, "revocation", Instant.now().plus(Duration.ofDays(2))))
                .isInstanceOf(Refused.class);
        var other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        var document = did().replaceAll("\"x\":\"[^\"]+\"", "\"x\":\"" + other + "\"");
        assertThatThrownBy(() ->
                        new Stranger(origin.did(), document).statusList(jwt, address, "revocation", Instant.now()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void every_replica_makes_the_same_bytes_and_sees_what_another_has_changed() {
        // Given
        var credential = allocated();
        var bit = bit(credential, Purpose.SUSPENSION);
        var one = new PublishedLists(store, publish, config, clock);
        var other = new PublishedLists(store, publish, config, clock);
        var before = one.current(bit.list()).orElseThrow();
        assertThat(bytes(other.current(bit.list()).orElseThrow())).isEqualTo(bytes(before));
        assertThat(one.current(bit.list())).containsSame(before);
        // When
        set(Purpose.SUSPENSION, credential, true);
        // Then
        MovableClock.in(config.lookAgainAfter(), () -> {
            var after = other.current(bit.list()).orElseThrow();
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(bytes(one.current(bit.list()).orElseThrow()))
                    .isEqualTo(bytes(after))
                    .isNotEqualTo(bytes(before));
        });
    }

    @Test
    void a_list_is_signed_anew_every_day_and_made_anew_only_when_a_bit_has_changed() {
        // Given
        var bit = bit(allocated(), Purpose.REVOCATION);
        var lists = new PublishedLists(store, publish, config, clock);
        var today = lists.current(bit.list()).orElseThrow();
        // Then
        assertThat(lists.fresh(bit.list())).containsSame(today);
        MovableClock.in(Duration.ofDays(1), () -> {
            assertThat(lists.fresh(bit.list())).isEmpty();
            var tomorrow = lists.current(bit.list()).orElseThrow();
            assertThat(bytes(tomorrow)).isNotEqualTo(bytes(today));
            assertThat(tomorrow.version()).isEqualTo(today.version());
        });
    }

    @Test
    void lists_are_kept_by_caches_for_less_than_a_minute_and_not_sent_twice() {
        // Given
        var credential = allocated();
        var bit = bit(credential, Purpose.SUSPENSION);
        var path = "/pledges/v1/status-lists/" + bit.list();
        // When
        var first = byNobody()
                .get(path)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vc+jwt"))
                .header("Cache-Control", equalTo("public, max-age=59"))
                .extract();
        // Then
        for (var known :
                List.of(first.header("ETag"), "W/" + first.header("ETag"), "\"x\", " + first.header("ETag"), "*")) {
            byNobody().header("If-None-Match", known).get(path).then().statusCode(304);
        }
        set(Purpose.SUSPENSION, credential, true);
        MovableClock.in(
                Duration.ofSeconds(2),
                () -> byNobody()
                        .header("If-None-Match", first.header("ETag"))
                        .get(path)
                        .then()
                        .statusCode(200)
                        .header("ETag", not(first.header("ETag"))));
    }

    @Test
    void what_is_revoked_is_listed_by_name_for_open_badges_too() {
        // Given
        var revoked = allocated();
        var suspended = allocated();
        set(Purpose.REVOCATION, revoked, true);
        set(Purpose.SUSPENSION, suspended, true);
        var list = bit(revoked, Purpose.REVOCATION).list();
        // When
        var answer = later(() -> byNobody()
                .get("/pledges/v1/status-lists/{id}/revocations", list)
                .then());
        // Then
        answer.statusCode(200).body("issuer", equalTo(origin.did())).body("id", equalTo(addresses.revocations(list)));
        List<Map<String, Object>> named = answer.extract().path("revokedCredential");
        assertThat(named)
                .contains(Map.of("id", "urn:uuid:" + revoked, "revoked", true))
                .noneMatch(it -> it.get("id").equals("urn:uuid:" + suspended));
        byNobody()
                .get(
                        "/pledges/v1/status-lists/{id}/revocations",
                        bit(suspended, Purpose.SUSPENSION).list())
                .then()
                .statusCode(404);
    }

    @Test
    void keys_are_published_by_both_their_names() throws Exception {
        // When
        var keys = JSON.readTree(byNobody().get("/pledges/v1/jwks.json").asString())
                .path("keys");
        var method = JSON.readTree(did()).at("/verificationMethod/0");
        // Then
        assertThat(origin.did()).isEqualTo("did:web:localhost%3A8080");
        var kid = method.at("/publicKeyJwk/kid").asText();
        assertThat(method.path("id").asText()).isEqualTo(origin.did() + "#" + kid);
        assertThat(keys.findValuesAsText("kid")).contains(kid, origin.did() + "#" + kid);
        assertThat(JSON.readTree(did()).at("/assertionMethod/0")).isEqualTo(method.path("id"));
    }

    private static byte[] bytes(PublishedList list) {
        return (byte[]) list.credential().answer(null, "").build().getEntity();
    }
}
