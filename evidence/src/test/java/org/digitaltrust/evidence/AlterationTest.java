package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.digitaltrust.evidence.Verification.Invalid;
import org.digitaltrust.evidence.Verification.Valid;
import org.junit.jupiter.api.Test;

class AlterationTest {

    private static final String TYPE = "test+jws";
    private static final SigningKey KEY = Keys.ofSeed("03".repeat(32));
    private static final Verifier VERIFIER = new Verifier(new KeySet(List.of(KEY.jwk())));

    enum Alteration {
        CHANGED,
        INSERTED,
        REMOVED
    }

    @Property
    void a_receipt_altered_in_any_byte_is_refused(
            @ForAll @Size(max = 5) Map<@StringLength(max = 9) String, @StringLength(max = 20) String> payload,
            @ForAll Alteration alteration,
            @ForAll @IntRange(min = 0, max = 100_000) int where,
            @ForAll byte value) {
        // Given
        var receipt = KEY.sign(TYPE, payload).getBytes(UTF_8);
        var at = where % receipt.length;
        // When
        var altered = altered(receipt, alteration, at, receipt[at] == value ? (byte) (value ^ 1) : value);
        // Then
        assertThat(verify(receipt)).isInstanceOf(Valid.class);
        assertThat(verify(altered)).isInstanceOf(Invalid.class);
    }

    @Test
    void every_byte_of_a_receipt_counts() {
        // Given
        var receipt = KEY.sign(TYPE, Map.of("a", 1)).getBytes(UTF_8);
        // Then
        for (int at = 0; at <= receipt.length; at++) {
            for (byte value : " \n\r\t=.AZaz09-_+/\0".getBytes(UTF_8)) {
                assertThat(verify(altered(receipt, Alteration.INSERTED, at, value)))
                        .as("%d before byte %d", value, at)
                        .isInstanceOf(Invalid.class);
                if (at < receipt.length && receipt[at] != value) {
                    assertThat(verify(altered(receipt, Alteration.CHANGED, at, value)))
                            .as("%d for byte %d", value, at)
                            .isInstanceOf(Invalid.class);
                }
            }
        }
    }

    private static Verification verify(byte[] receipt) {
        return VERIFIER.verify(new String(receipt, UTF_8), TYPE);
    }

    private static byte[] altered(byte[] receipt, Alteration alteration, int at, byte value) {
        var altered = new ByteArrayOutputStream();
        altered.write(receipt, 0, at);
        if (alteration != Alteration.REMOVED) {
            altered.write(value);
        }
        var rest = alteration == Alteration.INSERTED ? at : at + 1;
        altered.write(receipt, rest, receipt.length - rest);
        return altered.toByteArray();
    }
}
