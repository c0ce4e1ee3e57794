package org.digitaltrust.sanctions.register;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.CallerName;
import org.jspecify.annotations.Nullable;

/** The records of the register in memory, found by id and by name. Written by one thread, read by many without locks. */
final class RegisterRecords {

    private final Map<UUID, SubjectRecord> subjects = new ConcurrentHashMap<>();
    private final Map<AccountName, Set<UUID>> holders = new ConcurrentHashMap<>();
    private final Map<CallerName, Set<UUID>> principals = new ConcurrentHashMap<>();

    @Nullable
    SubjectRecord find(UUID subject) {
        return subjects.get(subject);
    }

    /** More than one where two records hold the same account. */
    List<SubjectRecord> holdersOf(AccountName account) {
        return resolve(holders.getOrDefault(account, Set.of()));
    }

    List<SubjectRecord> principalsOf(CallerName caller) {
        return resolve(principals.getOrDefault(caller, Set.of()));
    }

    int size() {
        return subjects.size();
    }

    /** Puts a record in the place of what was known of its subject. New names resolve before old ones cease to. */
    void put(SubjectRecord record) {
        var id = record.subject().id();
        var before = subjects.put(id, record);
        record.subject().accounts().forEach(it -> add(holders, it, id));
        record.subject().callers().forEach(it -> add(principals, it, id));
        if (before != null) {
            before.subject().accounts().stream()
                    .filter(it -> !record.subject().accounts().contains(it))
                    .forEach(it -> remove(holders, it, id));
            before.subject().callers().stream()
                    .filter(it -> !record.subject().callers().contains(it))
                    .forEach(it -> remove(principals, it, id));
        }
    }

    /** Forgets a subject about whom nothing is known any more. */
    void remove(UUID id) {
        var before = subjects.remove(id);
        if (before != null) {
            before.subject().accounts().forEach(it -> remove(holders, it, id));
            before.subject().callers().forEach(it -> remove(principals, it, id));
        }
    }

    private List<SubjectRecord> resolve(Set<UUID> ids) {
        return ids.stream().map(subjects::get).filter(Objects::nonNull).toList();
    }

    private static <K> void add(Map<K, Set<UUID>> index, K name, UUID id) {
        index.merge(
                name,
                Set.of(id),
                (known, added) -> known.contains(id)
                        ? known
                        : Stream.concat(known.stream(), added.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static <K> void remove(Map<K, Set<UUID>> index, K name, UUID id) {
        index.computeIfPresent(name, (key, known) -> {
            var rest = known.stream().filter(it -> !it.equals(id)).collect(Collectors.toUnmodifiableSet());
            return rest.isEmpty() ? null : rest;
        });
    }
}
