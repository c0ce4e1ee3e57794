package org.digitaltrust.pledge.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How the words of one version differ from those of another, clause by clause in both languages.
 *
 * @param title null where it is the same
 * @param unchanged ids, in the order of the later text
 * @param orderChanged whether clauses that both have follow one another differently
 */
record Difference(
        @Nullable Changed title,
        List<Worded> added,
        List<Worded> removed,
        List<Changed> changed,
        List<String> unchanged,
        boolean orderChanged) {

    /** Words in both languages; the id is empty for a title. */
    record Worded(String id, String vi, String en) {}

    record Changed(String id, Worded before, Worded after) {}

    /** What has to be done to the one text to get the other. */
    static Difference between(CodeText before, CodeText after) {
        var old = clauses(before);
        var current = clauses(after);
        var kept = after.clauseIds().stream().filter(old::containsKey).toList();
        return new Difference(
                titleOf(before).equals(titleOf(after)) ? null : new Changed("", titleOf(before), titleOf(after)),
                pick(after.clauseIds(), current, it -> !old.containsKey(it)),
                pick(before.clauseIds(), old, it -> !current.containsKey(it)),
                kept.stream()
                        .filter(it -> !word(old, it).equals(word(current, it)))
                        .map(it -> new Changed(it, word(old, it), word(current, it)))
                        .toList(),
                kept.stream()
                        .filter(it -> word(old, it).equals(word(current, it)))
                        .toList(),
                !kept.equals(
                        before.clauseIds().stream().filter(current::containsKey).toList()));
    }

    private static Worded titleOf(CodeText text) {
        return new Worded("", text.vi().title(), text.en().title());
    }

    private static Map<String, Worded> clauses(CodeText text) {
        var found = new HashMap<String, Worded>();
        for (int i = 0; i < text.vi().clauses().size(); i++) {
            var vi = text.vi().clauses().get(i);
            var en = text.en().clauses().get(i);
            found.put(vi.id(), new Worded(vi.id(), vi.text(), en.text()));
        }
        return found;
    }

    private static Worded word(Map<String, Worded> clauses, String id) {
        var found = clauses.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no clause " + id);
        }
        return found;
    }

    private static List<Worded> pick(List<String> ids, Map<String, Worded> from, Predicate<String> wanted) {
        return ids.stream().filter(wanted).map(it -> word(from, it)).toList();
    }
}
