package org.digitaltrust.sanctions.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.CallerName;
import org.jspecify.annotations.Nullable;

/**
 * The records of the register in memory, found by id and by name. Written by one thread, read by many without locks: a
 * look-up is one step, because each name leads to the records themselves.
 */
final class RegisterRecords {

    private final Map<UUID, SubjectRecord> subjects = new ConcurrentHashMap<>();
    private final Map<AccountName, List<SubjectRecord>> holders = new ConcurrentHashMap<>();
    private final Map<CallerName, List<SubjectRecord>> principals = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();

    /** By its id or that of a record that was merged into it. */
    @Nullable
    SubjectRecord find(UUID subject) {
        return subjects.get(subject);
    }

    /** More than one where two records hold the same account. */
    List<SubjectRecord> holdersOf(AccountName account) {
        return holders.getOrDefault(account, List.of());
    }

    List<SubjectRecord> principalsOf(CallerName caller) {
        return principals.getOrDefault(caller, List.of());
    }

    /** Every record once. */
    Stream<SubjectRecord> all() {
        return subjects.entrySet().stream()
                .filter(it -> it.getKey().equals(it.getValue().subject().id()))
                .map(Map.Entry::getValue);
    }

    int size() {
        return size.get();
    }

    /** Puts a record in the place of what was known of its subject. New names resolve before old ones cease to. */
    void put(SubjectRecord record) {
        var subject = record.subject();
        var before = subjects.put(subject.id(), record);
        if (before == null) {
            size.incrementAndGet();
        }
        subject.accounts().forEach(it -> add(holders, it, record));
        subject.callers().forEach(it -> add(principals, it, record));
        if (before != null) {
            detach(before, subject.accounts(), subject.callers());
        }
        for (var former : subject.formerIds()) {
            var merged = subjects.put(former, record);
            if (merged != null && merged.subject().id().equals(former)) {
                detach(merged, List.of(), List.of());
                size.decrementAndGet();
            }
        }
    }

    /** Forgets a subject about whom nothing is known any more. The id of a merged record goes on leading to its survivor. */
    void remove(UUID id) {
        var before = subjects.get(id);
        if (before != null && before.subject().id().equals(id)) {
            subjects.remove(id);
            size.decrementAndGet();
            detach(before, List.of(), List.of());
            before.subject().formerIds().forEach(subjects::remove);
        }
    }

    private void detach(SubjectRecord record, Collection<AccountName> stay, Collection<CallerName> stayToo) {
        var id = record.subject().id();
        var accounts = new HashSet<>(stay);
        var callers = new HashSet<>(stayToo);
        record.subject().accounts().stream()
                .filter(it -> !accounts.contains(it))
                .forEach(it -> removeFrom(holders, it, id));
        record.subject().callers().stream()
                .filter(it -> !callers.contains(it))
                .forEach(it -> removeFrom(principals, it, id));
    }

    private static <K> void add(Map<K, List<SubjectRecord>> index, K name, SubjectRecord record) {
        index.merge(
                name,
                List.of(record),
                (known, added) -> Stream.concat(without(known, record.subject().id()), added.stream())
                        .toList());
    }

    private static <K> void removeFrom(Map<K, List<SubjectRecord>> index, K name, UUID id) {
        index.computeIfPresent(name, (key, known) -> {
            var rest = without(known, id).toList();
            return rest.isEmpty() ? null : rest;
        });
    }

    private static Stream<SubjectRecord> without(List<SubjectRecord> records, UUID id) {
        return records.stream().filter(it -> !it.subject().id().equals(id));
    }
}
