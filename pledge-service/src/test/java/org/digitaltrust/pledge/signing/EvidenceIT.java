package org.digitaltrust.pledge.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import com.nimbusds.jose.util.Base64URL;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.digitaltrust.evidence.SigningKey;
import org.digitaltrust.evidence.SigningKeys;
import org.digitaltrust.pledge.SigningKeyFile;
import org.eclipse.microprofile.config.ConfigProvider;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** What strangers do with evidence: somebody else's library, and nothing of ours but the published keys. */
@QuarkusTest
class EvidenceIT extends OwnMember {

    @Test
    void evidence_verifies_offline_and_no_flipped_bit_does() throws Exception {
        // Given
        inForce(newCode(audience));
        String evidence = signOwn().then().statusCode(201).extract().path("evidence");
        var jws = JWSObject.parse(evidence);
        var key = published(jws.getHeader().getKeyID());
        // Then
        assertThat(jws.verify(new Ed25519Verifier(key))).isTrue();
        assertThat(jws.getHeader().getAlgorithm().getName()).isEqualTo("EdDSA");
        assertThat(jws.getHeader().getType().getType()).isEqualTo("pledge-evidence+jws");
        var payload = jws.getPayload().toString();
        assertThat(new JsonCanonicalizer(payload).getEncodedString()).isEqualTo(payload);
        var parts = evidence.split("\\.", -1);
        everyBit(parts[2])
                .forEach(it -> assertThat(verifies(key, parts[0], parts[1], it)).isFalse());
        everyBit(parts[1])
                .forEach(it -> assertThat(verifies(key, parts[0], it, parts[2])).isFalse());
    }

    @Test
    void another_key_does_not_verify_it_nor_does_it_verify_another_pledge() throws Exception {
        // Given
        inForce(newCode(audience));
        String evidence = signOwn().then().statusCode(201).extract().path("evidence");
        by("member2")
                .post(
                        "/pledges/v1/pledges/{id}/withdrawal",
                        JWSObject.parse(evidence).getPayload().toJSONObject().get("pledge_id"))
                .then()
                .statusCode(200);
        String other = signOwn().then().statusCode(201).extract().path("evidence");
        var one = evidence.split("\\.", -1);
        var two = other.split("\\.", -1);
        var key = published(JWSObject.parse(evidence).getHeader().getKeyID());
        // Then
        var stranger = new OctetKeyPairGenerator(Curve.Ed25519).generate().toPublicJWK();
        assertThat(verifies(stranger, one[0], one[1], one[2])).isFalse();
        assertThat(verifies(key, one[0], two[1], one[2])).isFalse();
    }

    @Test
    void evidence_of_a_key_that_signs_no_more_stays_verifiable() throws Exception {
        // Given
        var folder = ConfigProvider.getConfig().getValue("evidence.public-keys-directory", String.class);
        var earlier = SigningKey.read(Path.of(folder).resolveSibling(SigningKeyFile.EARLIER));
        // When
        var evidence = new SigningKeys(earlier, List.of()).sign(Evidence.TYPE, Map.of("pledge_id", "old"));
        // Then
        var jws = JWSObject.parse(evidence);
        assertThat(jws.verify(new Ed25519Verifier(published(jws.getHeader().getKeyID()))))
                .isTrue();
        inForce(newCode(audience));
        String now = signOwn().then().statusCode(201).extract().path("evidence");
        assertThat(JWSObject.parse(now).getHeader().getKeyID())
                .isNotEqualTo(jws.getHeader().getKeyID());
    }

    private static OctetKeyPair published(String kid) throws Exception {
        var keys = byNobody()
                .get("/pledges/v1/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var key = JWKSet.parse(keys).getKeyByKeyId(kid);
        assertThat(key).as("published key %s", kid).isNotNull();
        assertThat(key.isPrivate()).isFalse();
        return key.toOctetKeyPair();
    }

    private static List<String> everyBit(String part) {
        var bytes = new Base64URL(part).decode();
        return IntStream.range(0, bytes.length * 8)
                .mapToObj(bit -> {
                    var flipped = bytes.clone();
                    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
                    return Base64URL.encode(flipped).toString();
                })
                .toList();
    }

    private static boolean verifies(OctetKeyPair key, String header, String payload, String signature) {
        try {
            return new Ed25519Verifier(key)
                    .verify(
                            JWSHeader.parse(new Base64URL(header)),
                            (header + "." + payload).getBytes(StandardCharsets.US_ASCII),
                            new Base64URL(signature));
        } catch (JOSEException | ParseException refused) {
            return false;
        }
    }
}
