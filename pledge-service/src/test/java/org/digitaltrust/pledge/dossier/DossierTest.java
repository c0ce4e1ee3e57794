package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.digitaltrust.pledge.dossier.Dossier.Gap;
import org.digitaltrust.pledge.dossier.Dossier.Status;
import org.digitaltrust.pledge.dossier.Dossier.Step;
import org.digitaltrust.pledge.dossier.DossierFacts.Advertiser;
import org.digitaltrust.pledge.dossier.DossierFacts.Disclosure;
import org.digitaltrust.pledge.dossier.DossierFacts.Permit;
import org.digitaltrust.pledge.dossier.DossierFacts.Product;
import org.digitaltrust.pledge.dossier.DossierFacts.Statement;

class DossierTest {

    private static final Instant MADE = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant END = MADE.plusSeconds(86_400L * 30);

    @Property
    void what_is_possible_follows_from_what_is_there(
            @ForAll Set<DocumentKind> kinds,
            @ForAll boolean permitNeeded,
            @ForAll boolean hasPermit,
            @ForAll @IntRange(min = 0, max = 60) int day,
            @ForAll boolean closed) {
        // Given
        var now = MADE.plusSeconds(86_400L * day);
        var permit = hasPermit ? permit(MADE, 20) : null;
        var closedAt = closed ? MADE.plusSeconds(1) : null;
        // When
        var dossier = Dossier.of(facts(permit), closedAt, kinds, permitNeeded, now, day(now));
        // Then
        var late = !now.isBefore(END);
        assertThat(dossier.status() == Status.CLOSED).isEqualTo(closed);
        assertThat(dossier.status() == Status.EXPIRED).isEqualTo(!closed && late);
        assertThat(dossier.possible().contains(Step.DOCUMENT)).isEqualTo(!closed && !late);
        assertThat(dossier.possible().contains(Step.CLOSING))
                .isEqualTo(!closed && !late && dossier.missing().isEmpty());
        if (!closed) {
            assertThat(dossier.missing().contains(Gap.PERMIT)).isEqualTo(permitNeeded && !hasPermit);
            assertThat(dossier.missing().contains(Gap.PERMIT_IN_FORCE)).isEqualTo(hasPermit && day > 20);
            assertThat(dossier.missing().contains(Gap.PERMIT_DOCUMENT))
                    .isEqualTo((permitNeeded || hasPermit) && !kinds.contains(DocumentKind.PERMIT));
            assertThat(dossier.missing().contains(Gap.PRODUCT_DOCUMENT))
                    .isEqualTo(!kinds.contains(DocumentKind.PRODUCT));
        }
    }

    @Property
    void more_documents_never_make_a_dossier_lack_more(
            @ForAll Set<DocumentKind> some, @ForAll Set<DocumentKind> more, @ForAll boolean permitNeeded) {
        var all = EnumSet.noneOf(DocumentKind.class);
        all.addAll(some);
        all.addAll(more);

        assertThat(missing(some, permitNeeded)).containsAll(missing(all, permitNeeded));
    }

    @Example
    void the_last_day_of_a_permit_counts() {
        var permit = permit(MADE, 20);

        assertThat(permit.isValidOn(day(MADE))).isTrue();
        assertThat(permit.isValidOn(day(MADE).minusDays(1))).isFalse();
        assertThat(permit.isValidOn(day(MADE).plusDays(20))).isTrue();
        assertThat(permit.isValidOn(day(MADE).plusDays(21))).isFalse();
    }

    private static List<Gap> missing(Set<DocumentKind> kinds, boolean permitNeeded) {
        return Dossier.of(facts(null), null, kinds, permitNeeded, MADE, day(MADE))
                .missing();
    }

    private static Permit permit(Instant from, int days) {
        return new Permit("1", "A", day(from), day(from).plusDays(days));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static DossierFacts facts(Permit permit) {
        return new DossierFacts(
                new UUID(0, 1),
                new UUID(0, 2),
                new Keeper(Keeper.Relationship.MEMBER, new UUID(0, 2), "somebody"),
                MADE,
                new Advertiser("A", null, "portal"),
                new Product("P", "food"),
                new Statement(Statement.Kind.USED, "used", null),
                new Disclosure("before", "during"),
                permit,
                END);
    }
}
