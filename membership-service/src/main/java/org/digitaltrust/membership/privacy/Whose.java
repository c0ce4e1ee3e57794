package org.digitaltrust.membership.privacy;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything by which one person is known here.
 *
 * @param subject token subject
 * @param persons whose personal data are sealed
 */
public record Whose(String subject, Set<UUID> persons, Set<UUID> applications, Set<UUID> members) {

    public Whose {
        persons = Set.copyOf(persons);
        applications = Set.copyOf(applications);
        members = Set.copyOf(members);
    }

    static Whose unknown(String subject) {
        return new Whose(subject, Set.of(), Set.of(), Set.of());
    }

    public Whose withApplication(UUID application, @Nullable UUID person) {
        return new Whose(subject, and(persons, person), and(applications, application), members);
    }

    public Whose withMember(UUID member, @Nullable UUID person) {
        return new Whose(subject, and(persons, person), applications, and(members, member));
    }

    /** Whether nothing is known of them. */
    boolean isNobody() {
        return applications.isEmpty() && members.isEmpty();
    }

    /** All of these ids. */
    public Set<UUID> objects() {
        var all = new HashSet<>(persons);
        all.addAll(applications);
        all.addAll(members);
        return all;
    }

    private static Set<UUID> and(Collection<UUID> some, @Nullable UUID one) {
        var all = new HashSet<>(some);
        if (one != null) {
            all.add(one);
        }
        return all;
    }
}
