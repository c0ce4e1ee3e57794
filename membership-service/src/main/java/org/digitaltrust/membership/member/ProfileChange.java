package org.digitaltrust.membership.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.digitaltrust.contracts.MemberKind;
import org.jspecify.annotations.Nullable;

/** What is to be different of a profile; null: stays as it is. */
record ProfileChange(
        @Nullable MemberKind kind,
        @Nullable String displayName,
        @Nullable List<String> aliases,
        @Nullable String chapter,
        @Nullable List<String> topics) {

    /** The profile afterwards: no name twice. */
    Member.Profile of(Member.Profile before) {
        var name = Objects.requireNonNullElse(displayName, before.displayName());
        var others = Objects.requireNonNullElse(aliases, before.aliases()).stream()
                .distinct()
                .filter(it -> !it.equals(name))
                .toList();
        return new Member.Profile(
                Objects.requireNonNullElse(kind, before.kind()),
                name,
                others,
                Objects.requireNonNullElse(chapter, before.chapter()),
                Objects.requireNonNullElse(topics, before.topics()).stream()
                        .distinct()
                        .toList());
    }

    /** What is different between two profiles. */
    static List<Change> between(Member.Profile before, Member.Profile after) {
        var changes = new ArrayList<Change>();
        add(changes, ChangedField.KIND, List.of(word(before.kind())), List.of(word(after.kind())));
        add(changes, ChangedField.DISPLAY_NAME, List.of(before.displayName()), List.of(after.displayName()));
        add(changes, ChangedField.ALIASES, before.aliases(), after.aliases());
        add(changes, ChangedField.CHAPTER, List.of(before.chapter()), List.of(after.chapter()));
        add(changes, ChangedField.TOPICS, before.topics(), after.topics());
        return changes;
    }

    private static void add(List<Change> changes, ChangedField field, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static String word(MemberKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
