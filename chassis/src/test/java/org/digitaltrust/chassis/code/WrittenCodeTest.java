package org.digitaltrust.chassis.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenCodeTest {

    @Property(tries = 500)
    void a_code_is_found_however_it_is_typed(@ForAll @Size(WrittenCode.BYTES) byte[] random) {
        // When
        var code = WrittenCode.of(random);
        // Then
        var hash = WrittenCode.hash(code).orElseThrow();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(WrittenCode.hash(code.toLowerCase(Locale.ROOT))).hasValue(hash);
        assertThat(WrittenCode.hash(" " + code.replace("-", " ") + "\n")).hasValue(hash);
        assertThat(WrittenCode.hash(code.replace('0', 'O').replace('1', 'l'))).hasValue(hash);
    }

    @Property(tries = 500)
    void two_codes_are_not_taken_for_one(
            @ForAll @Size(WrittenCode.BYTES) byte[] one, @ForAll @Size(WrittenCode.BYTES) byte[] other) {
        // When
        var same = Arrays.equals(
                WrittenCode.hash(WrittenCode.of(one)).orElseThrow(),
                WrittenCode.hash(WrittenCode.of(other)).orElseThrow());
        // Then
        assertThat(same).isEqualTo(Arrays.equals(one, other));
    }

    @Test
    void every_bit_counts() {
        assertThat(WrittenCode.of(new byte[WrittenCode.BYTES])).isEqualTo("00000-00000-00000-00000-000000");
        var all = new byte[WrittenCode.BYTES];
        Arrays.fill(all, (byte) 0xff);
        assertThat(WrittenCode.of(all)).isEqualTo("7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7ZZZZ", "00000-00000-00000-00000-00000U", "00000-00000-00000-00000-0000000", "ả"})
    void what_is_no_code_has_no_hash(String typed) {
        assertThat(WrittenCode.hash(typed)).isEmpty();
    }
}
