package org.digitaltrust.sanctions.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FramesTest {

    @Property
    void any_truncation_of_a_file_yields_a_prefix_of_its_records(
            @ForAll @Size(max = 8) List<@Size(min = 1, max = 40) byte[]> records,
            @ForAll @IntRange(min = 0, max = 10_000) int where) {
        // Given
        var file = file(records);
        // When
        var read = Frames.in(Arrays.copyOf(file, where % (file.length + 1)));
        // Then
        assertThat(read.records()).hasSizeLessThanOrEqualTo(records.size());
        isPrefix(read.records(), records);
        assertThat(Frames.in(file).records()).hasSize(records.size());
        assertThat(Frames.in(file).length()).isEqualTo(file.length);
        assertThat(read.length()).isEqualTo(file(read.records()).length);
    }

    @Property
    void a_damaged_byte_costs_no_record_before_it(
            @ForAll @Size(min = 1, max = 8) List<@Size(min = 1, max = 40) byte[]> records,
            @ForAll @IntRange(min = 0, max = 10_000) int where,
            @ForAll @IntRange(min = 1, max = 255) int difference) {
        // Given
        var file = file(records);
        var at = where % file.length;
        var before = Frames.in(Arrays.copyOf(file, at)).records().size();
        // When
        file[at] ^= (byte) difference;
        // Then
        var read = Frames.in(file).records();
        assertThat(read).hasSize(before);
        isPrefix(read, records);
    }

    @Property
    void zeros_and_noise_behind_the_last_record_are_no_records(
            @ForAll @Size(max = 4) List<@Size(min = 1, max = 40) byte[]> records,
            @ForAll @IntRange(min = 0, max = 64) int zeros) {
        // When
        var read = Frames.in(Arrays.copyOf(file(records), file(records).length + zeros));
        // Then
        assertThat(read.records()).hasSize(records.size());
    }

    private static void isPrefix(List<byte[]> some, List<byte[]> all) {
        for (int i = 0; i < some.size(); i++) {
            assertThat(some.get(i)).isEqualTo(all.get(i));
        }
    }

    private static byte[] file(List<byte[]> records) {
        var bytes = new ByteArrayOutputStream();
        records.forEach(it -> bytes.writeBytes(Frames.framed(it)));
        return bytes.toByteArray();
    }
}
