package org.digitaltrust.evidence.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MerkleTest {

    private static final int MILLION = 1_000_000;
    private static final KeptNodes LARGE = KeptNodes.of(entries(MILLION));

    /** As the definition says, without anything kept. */
    private static Hash defined(List<byte[]> entries) throws Exception {
        if (entries.isEmpty()) {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest());
        }
        if (entries.size() == 1) {
            return Hash.ofLeaf(entries.getFirst());
        }
        var half = Integer.highestOneBit(entries.size() - 1);
        return Hash.ofNode(defined(entries.subList(0, half)), defined(entries.subList(half, entries.size())));
    }

    private static List<byte[]> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> Integer.toString(it).getBytes(UTF_8))
                .toList();
    }

    private static byte[] entry(long index) {
        return Long.toString(index).getBytes(UTF_8);
    }

    /** Figures of the test of RFC 6962's reference implementation, as facts. */
    @Example
    void roots_are_those_of_other_implementations() {
        var entries = List.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .stream()
                .map(HexFormat.of()::parseHex)
                .toList();
        var log = new Log(KeptNodes.of(entries));

        assertThat(HexFormat.of().formatHex(log.root(0).toBytes()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(log.root(1).toBytes()))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HexFormat.of().formatHex(log.root(8).toBytes()))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Property(tries = 200)
    void a_root_is_what_the_definition_says(@ForAll @IntRange(max = 300) int size) throws Exception {
        var entries = entries(size);

        assertThat(new Log(KeptNodes.of(entries)).root(size)).isEqualTo(defined(entries));
    }

    @Property(tries = 400)
    void an_entry_is_shown_to_be_where_it_is_and_nowhere_else(
            @ForAll @LongRange(min = 1, max = MILLION) long size, @ForAll @LongRange(max = MILLION) long any) {
        var index = any % size;
        var log = new Log(LARGE);
        var root = log.root(size);
        var leaf = Hash.ofLeaf(entry(index));

        var path = log.inclusion(index, size);

        assertThat(path).hasSizeLessThanOrEqualTo(height(size));
        assertThat(Proofs.includes(leaf, index, size, path, root)).isTrue();
        assertThat(Proofs.includes(Hash.ofLeaf(entry(index + 1)), index, size, path, root))
                .isFalse();
        assertThat(Proofs.includes(leaf, index + 1, size, path, root)).isFalse();
        assertThat(Proofs.includes(leaf, index, size, longer(path), root)).isFalse();
        if (!path.isEmpty()) {
            assertThat(Proofs.includes(leaf, index, size, path.subList(1, path.size()), root))
                    .isFalse();
            assertThat(Proofs.includes(leaf, index, size, altered(path, any), root))
                    .isFalse();
        }
    }

    @Property(tries = 400)
    void a_later_root_is_shown_to_hold_all_of_an_earlier_one(
            @ForAll @LongRange(max = MILLION) long one, @ForAll @LongRange(max = MILLION) long other) {
        var first = Math.min(one, other);
        var second = Math.max(one, other);
        var log = new Log(LARGE);
        var early = log.root(first);
        var late = log.root(second);

        var path = log.consistency(first, second);

        assertThat(path).hasSizeLessThanOrEqualTo(height(second) + 1);
        assertThat(Proofs.continues(first, early, second, late, path)).isTrue();
        assertThat(Proofs.continues(first, early, second, late, longer(path))).isFalse();
        if (!path.isEmpty()) {
            assertThat(Proofs.continues(first, early, second, late, altered(path, one)))
                    .isFalse();
            assertThat(Proofs.continues(first, early, second, late, path.subList(0, path.size() - 1)))
                    .isFalse();
            assertThat(Proofs.continues(first, late, second, early, path)).isFalse();
        }
    }

    @Property(tries = 100)
    void a_log_from_which_something_was_taken_or_exchanged_continues_no_earlier_one(
            @ForAll @IntRange(min = 2, max = 200) int first,
            @ForAll @IntRange(min = 1, max = 50) int more,
            @ForAll @IntRange(max = 10_000) int any) {
        var entries = new ArrayList<>(entries(first + more));
        var honest = new Log(KeptNodes.of(entries)).root(first);
        entries.set(any % first, "altered".getBytes(UTF_8));

        var forged = new Log(KeptNodes.of(entries));

        var path = forged.consistency(first, first + more);
        assertThat(Proofs.continues(first, honest, first + more, forged.root(first + more), path))
                .isFalse();
    }

    @Example
    void what_is_not_there_cannot_be_shown() {
        var log = new Log(LARGE);

        assertThatThrownBy(() -> log.inclusion(5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.inclusion(-1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.consistency(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Proofs.continues(6, log.root(6), 5, log.root(5), List.of())).isFalse();
        assertThat(Proofs.includes(Hash.ofLeaf(entry(0)), 0, 0, List.of(), log.root(0)))
                .isFalse();
    }

    private static int height(long size) {
        return Long.SIZE - Long.numberOfLeadingZeros(size - 1);
    }

    private static List<Hash> longer(List<Hash> path) {
        var longer = new ArrayList<>(path);
        longer.add(Hash.ofNothing());
        return longer;
    }

    private static List<Hash> altered(List<Hash> path, long any) {
        var altered = new ArrayList<>(path);
        var at = Math.floorMod(any, path.size());
        var bytes = altered.get(at).toBytes();
        bytes[Math.floorMod(any, bytes.length)] ^= (byte) (1 << Math.floorMod(any, 8));
        altered.set(at, Hash.of(bytes));
        return altered;
    }
}
