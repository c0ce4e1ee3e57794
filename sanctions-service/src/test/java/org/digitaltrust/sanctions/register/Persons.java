package org.digitaltrust.sanctions.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a test has done to people, and what must therefore still lead to them. Knows nothing of how the service keeps it. */
final class Persons {

    enum State {
        PENDING,
        STANDING,
        OVER
    }

    private record Restriction(UUID subject, State state) {}

    /** Records that were merged are one person. */
    private final Map<UUID, Set<UUID>> person = new LinkedHashMap<>();

    private final Map<UUID, Set<String>> current = new HashMap<>();
    private final Map<UUID, Set<String>> guarded = new HashMap<>();
    private final Map<String, Restriction> restrictions = new HashMap<>();

    Set<UUID> records() {
        return person.keySet();
    }

    /** What names a record now; none for whom no member state names. */
    void named(UUID record, Set<String> accounts) {
        guard();
        person.computeIfAbsent(record, it -> new HashSet<>(Set.of(it)));
        current.put(record, Set.copyOf(accounts));
        guard();
    }

    void restrict(String restriction, UUID subject, State state) {
        person.computeIfAbsent(subject, it -> new HashSet<>(Set.of(it)));
        restrictions.put(restriction, new Restriction(subject, state));
        guard();
    }

    void become(String restriction, State state) {
        restrictions.computeIfPresent(restriction, (id, it) -> new Restriction(it.subject(), state));
        guard();
    }

    UUID subjectOf(String restriction) {
        return restrictions.get(restriction).subject();
    }

    /** A decision names an account: it leads to the subject from the confirmation on. */
    void pinned(UUID subject, String account) {
        guarded.computeIfAbsent(subject, it -> new HashSet<>()).add(account);
    }

    void merge(UUID one, UUID other) {
        var both = new HashSet<>(person.get(one));
        both.addAll(person.get(other));
        both.forEach(it -> person.put(it, both));
        guard();
    }

    List<String> those(State state) {
        return restrictions.entrySet().stream()
                .filter(it -> it.getValue().state() == state)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** What must lead to somebody who is restricted now. */
    Set<String> mustNotBeFree() {
        return person.keySet().stream()
                .filter(it -> has(it, State.STANDING))
                .flatMap(it -> guarded.getOrDefault(it, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    /** Whatever names somebody while a restriction stands or waits is theirs until it is over. */
    private void guard() {
        for (var record : person.keySet()) {
            if (has(record, State.STANDING) || has(record, State.PENDING)) {
                guarded.computeIfAbsent(record, it -> new HashSet<>()).addAll(current.getOrDefault(record, Set.of()));
            } else {
                guarded.remove(record);
            }
        }
    }

    private boolean has(UUID record, State state) {
        var records = person.get(record);
        return restrictions.values().stream().anyMatch(it -> it.state() == state && records.contains(it.subject()));
    }
}
