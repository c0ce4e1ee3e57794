package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    // RFC 8037, appendix A: the key, its public half and its thumbprint are printed there.
    private static final String SEED = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    @TempDir
    Path folder;

    @Test
    void the_public_half_and_the_id_are_those_of_the_rfc() {
        // Given
        var seed = Base64.getUrlDecoder().decode(SEED);
        // When
        var jwk = Keys.ofSeed(HexFormat.of().formatHex(seed)).jwk();
        // Then
        assertThat(jwk.x()).isEqualTo("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
        assertThat(jwk.kid()).isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    @Test
    void the_same_payload_in_another_order_has_the_same_evidence() {
        // Given
        var key = Keys.ofSeed("07".repeat(32));
        // When
        var evidence = key.sign("t", Map.of("b", 1, "a", "2"));
        // Then
        assertThat(new String(Base64.getUrlDecoder().decode(evidence.split("\\.", -1)[1]), UTF_8))
                .isEqualTo("{\"a\":\"2\",\"b\":1}");
        assertThat(evidence).isEqualTo(key.sign("t", Map.of("a", "2", "b", 1)));
    }

    @Test
    void anything_else_than_an_ed25519_key_is_refused_by_the_name_of_its_file() throws Exception {
        // Given
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        var other = Keys.privatePem(HexFormat.of().formatHex(rsa.getEncoded()));
        var missing = folder.resolve("missing.pem");
        var broken = Files.writeString(folder.resolve("broken.pem"), "not a key");
        // Then
        for (var file : new Path[] {other, missing, broken}) {
            assertThatThrownBy(() -> SigningKey.read(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }
}
