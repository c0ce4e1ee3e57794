package org.digitaltrust.membership.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.account.Tier;
import org.junit.jupiter.api.Test;

class LikenessIndexTest {

    private final LikenessIndex index = new LikenessIndex();
    private final Map<UUID, Resembling> listed = new HashMap<>();

    @Property(tries = 300)
    void whatever_changes_the_likest_are_found_in_their_order_page_by_page(
            @ForAll("entries") List<Resembling> read,
            @ForAll("changes") @Size(max = 30) List<List<Resembling>> changes,
            @ForAll("names") String looked,
            @ForAll @IntRange(min = 1, max = 4) int page) {
        // Given
        read.forEach(it -> listed.put(it.member(), it));
        index.replace(listed.values());
        changes.forEach(this::change);
        var text = new SearchText(looked);
        var wanted = new Wanted(
                Optional.of(text), Optional.empty(), Optional.of(MemberKind.KOL), Optional.empty(), Optional.empty());
        // When
        var found = new ArrayList<Place>();
        var next = index.likest(text, wanted, Place.startOf(Stage.RESEMBLES), page);
        while (!next.isEmpty()) {
            found.addAll(next);
            next = index.likest(text, wanted, next.getLast(), page);
        }
        // Then
        assertThat(found).isEqualTo(expected(text));
        assertThat(index.size()).isEqualTo(listed.size());
    }

    /** The first of each change leave, the others come or change. */
    private void change(List<Resembling> entries) {
        var gone = Set.of(entries.getFirst().member());
        var others = entries.stream().filter(it -> !gone.contains(it.member())).toList();
        gone.forEach(listed::remove);
        others.forEach(it -> listed.put(it.member(), it));
        index.change(others, gone);
    }

    private List<Place> expected(SearchText text) {
        var grams = Grams.of(text.folded());
        var places = new ArrayList<Place>();
        for (var entry : listed.values()) {
            var shared =
                    Grams.of(entry.words()).stream().filter(grams::contains).count();
            if (entry.kind() == MemberKind.KOL && shared * 1000 >= LikenessIndex.LEAST * (long) grams.size()) {
                places.add(new Place(
                        Stage.RESEMBLES, (int) (shared * 1000 / grams.size()), entry.nameKey(), entry.member()));
            }
        }
        places.sort(Comparator.comparingInt((Place it) -> -it.score())
                .thenComparing(Place::nameKey)
                .thenComparing(Place::member));
        return places;
    }

    @Test
    void filters_hold() {
        // Given
        var entry = new Resembling(new UUID(0, 1), "an", " an", MemberKind.KOL, "79", Set.of("doc sach"), Tier.MICRO);
        // Then
        assertThat(entry.fits(wanted("79", "doc sach", Tier.MICRO))).isTrue();
        assertThat(entry.fits(wanted("01", "doc sach", Tier.MICRO))).isFalse();
        assertThat(entry.fits(wanted("79", "am thuc", Tier.MICRO))).isFalse();
        assertThat(entry.fits(wanted("79", "doc sach", Tier.MEGA))).isFalse();
    }

    private static Wanted wanted(String chapter, String topic, Tier tier) {
        return new Wanted(
                Optional.empty(), Optional.of(chapter), Optional.empty(), Optional.of(topic), Optional.of(tier));
    }

    @Provide
    static Arbitrary<String> names() {
        return Arbitraries.of("an", "anh", "lan", "lann", "mai", "mia", "nguyen", "nguyn")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(it -> String.join(" ", it));
    }

    @Provide
    static Arbitrary<List<Resembling>> entries() {
        return entry().list().ofMaxSize(20);
    }

    @Provide
    static Arbitrary<List<List<Resembling>>> changes() {
        return entry().list()
                .uniqueElements(Resembling::member)
                .ofMinSize(1)
                .ofMaxSize(4)
                .list();
    }

    private static Arbitrary<Resembling> entry() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12), names(), Arbitraries.of(MemberKind.KOL, MemberKind.KOC))
                .as((id, name, kind) -> new Resembling(new UUID(0, id), name, " " + name, kind, "79", Set.of(), null));
    }
}
