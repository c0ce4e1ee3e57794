package org.digitaltrust.pledge.statuslist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaltrust.pledge.stranger.DecodedList;
import org.digitaltrust.pledge.stranger.Refused;

class BitstringTest {

    /** From the text of Bitstring Status List 1.0. */
    private static final String NOTHING_SET = "uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA";

    @Property(tries = 200)
    void what_was_set_is_what_is_read(@ForAll("indices") Set<Integer> raised) {
        // When
        var encoded = Bitstring.of(raised).encode();
        // Then
        var decoded = DecodedList.of(encoded);
        assertThat(decoded.length()).isEqualTo(131_072);
        assertThat(decoded.all()).isEqualTo(raised);
        assertThat(Bitstring.of(raised).encode()).isEqualTo(encoded);
    }

    @Provide
    Arbitrary<Set<Integer>> indices() {
        return Arbitraries.integers().between(0, Bitstring.LENGTH - 1).set().ofMaxSize(500);
    }

    @Example
    void the_first_and_the_last_bit_are_where_the_standard_has_them() {
        var encoded = Bitstring.of(Set.of(0, 131_071)).encode();
        assertThat(DecodedList.of(encoded).all()).containsExactly(0, 131_071);
    }

    @Example
    void the_example_of_the_standard_is_a_list_without_bits() {
        assertThat(DecodedList.of(NOTHING_SET).all()).isEmpty();
        assertThat(DecodedList.of(NOTHING_SET).length()).isEqualTo(131_072);
    }

    @Property(tries = 100)
    void a_list_that_was_cut_is_refused(@ForAll("indices") Set<Integer> raised) {
        // Given
        var encoded = Bitstring.of(raised).encode();
        // Then
        for (int length = 1; length < encoded.length(); length += Math.max(1, encoded.length() / 17)) {
            var cut = encoded.substring(0, length);
            assertThatThrownBy(() -> DecodedList.of(cut)).isInstanceOf(Refused.class);
        }
    }
}
