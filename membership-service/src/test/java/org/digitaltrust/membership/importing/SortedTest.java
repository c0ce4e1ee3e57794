package org.digitaltrust.membership.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.application.FilledForm;
import org.digitaltrust.membership.importing.Import.Tally;
import org.digitaltrust.membership.member.Member;
import org.digitaltrust.membership.person.PersonalData;
import org.junit.jupiter.api.Test;

class SortedTest {

    @Test
    void a_line_makes_a_member_once() {
        // Given
        var sorted = new Sorted(Set.of("gone"), Map.of("known", new Hash("aa")), Set.of(new Hash("ee")));
        // When
        sorted.take(line(1, "new", "bb", "e1"));
        sorted.take(line(2, "new", "bb", "e1"));
        sorted.take(line(3, "new", "cc", "e2"));
        sorted.take(line(4, "known", "aa", "e3"));
        sorted.take(line(5, "known", "dd", "e3"));
        sorted.take(line(6, "other", "ff", "ee"));
        sorted.take(line(7, "third", "ff", "e1"));
        sorted.take(line(8, "gone", "ab", "e4"));
        sorted.take(new ReadLine.Wrong(new RefusedLine(9, "gone", LineRefusal.INVALID, List.of())));
        // Then
        assertThat(sorted.tally()).isEqualTo(new Tally(1, 4, 4));
        assertThat(sorted.fresh()).extracting(ReadLine.Right::line).containsExactly(1L);
        assertThat(sorted.refused())
                .extracting(RefusedLine::reason)
                .containsExactly(
                        LineRefusal.ALREADY_IMPORTED_DIFFERENTLY,
                        LineRefusal.ALREADY_IMPORTED_DIFFERENTLY,
                        LineRefusal.ADDRESS_IN_USE,
                        LineRefusal.ADDRESS_IN_USE);
    }

    @Property
    void however_a_file_is_cut_into_batches_and_begun_again_the_same_members_come_of_it(
            @ForAll("files") List<ReadLine.Right> file, @ForAll("cuts") List<Integer> cuts) {
        // When
        var whole = imported(file, List.of());
        var broken = imported(file, cuts);
        // Then
        assertThat(broken).isEqualTo(whole);
    }

    /** What is known after a file that was begun anew after so many lines each time, and at last read to its end. */
    private static Map<String, Hash> imported(List<ReadLine.Right> file, List<Integer> cuts) {
        var known = new LinkedHashMap<String, Hash>();
        var addresses = new HashSet<Hash>();
        for (int cut : cuts) {
            take(file.subList(0, Math.min(cut, file.size())), known, addresses);
        }
        take(file, known, addresses);
        return known;
    }

    private static void take(List<ReadLine.Right> batch, Map<String, Hash> known, Set<Hash> addresses) {
        var sorted = new Sorted(Set.of(), new HashMap<>(known), addresses);
        batch.forEach(sorted::take);
        sorted.fresh().forEach(it -> {
            known.put(it.externalId(), it.hash());
            addresses.add(it.address());
        });
        assertThat(sorted.tally().read()).isEqualTo(batch.size());
    }

    @Provide
    Arbitrary<List<ReadLine.Right>> files() {
        var lines = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of("01", "02"),
                        Arbitraries.of("e1", "e2", "e3"))
                .as((id, hash, address) -> line(1, id, hash, address));
        return lines.list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Integer>> cuts() {
        return Arbitraries.integers().between(0, 12).list().ofMaxSize(3);
    }

    private static ReadLine.Right line(long number, String id, String hash, String address) {
        var form = new FilledForm(
                new Member.Profile(MemberKind.KOL, "Mẫu", List.of(), "79", List.of()),
                new PersonalData("Nguyễn Thị Mẫu", null, new PersonalData.Contact("a@b.vn", null), null),
                List.of(),
                "VI");
        return new ReadLine.Right(
                number, id, UUID.randomUUID(), UUID.randomUUID(), form, new Hash(hash), new Hash(address));
    }
}
