package org.digitaltrust.sanctions.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.name.NameIndex;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.CallerName;
import org.digitaltrust.sanctions.subject.Subject;
import org.digitaltrust.sanctions.subject.SubjectName;
import org.jspecify.annotations.Nullable;

/**
 * The records of the register in memory, found by id and by name. Written by one thread, read by many without locks: a
 * look-up is one step, because each name leads to the records themselves.
 */
final class RegisterRecords {

    private final Map<UUID, SubjectRecord> subjects = new ConcurrentHashMap<>();
    private final Map<AccountName, Holders> byHandle = new ConcurrentHashMap<>();
    private final Map<AccountName, Holders> byUserId = new ConcurrentHashMap<>();
    /** Those that more than one record holds, which is rare and passes with a merge. */
    private final Set<AccountName> sharedUserIds = ConcurrentHashMap.newKeySet();

    private final Map<CallerName, Holders> principals = new ConcurrentHashMap<>();
    /** Handles of restricted subjects by what they look like. */
    private final Map<String, Holders> lookalikes = new ConcurrentHashMap<>();

    /** Records with names that cannot be decrypted. */
    private final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
    /** Those of them that restrictions stand against, so that somebody may be asked about by a name that is not seen here. */
    private final Set<UUID> hidden = ConcurrentHashMap.newKeySet();

    private final NameIndex names = new NameIndex();
    private final AtomicInteger size = new AtomicInteger();

    /** By its id or that of a record that was merged into it. */
    @Nullable
    SubjectRecord find(UUID subject) {
        return subjects.get(subject);
    }

    /** More than one where two records hold the same account. */
    List<SubjectRecord> holdersOf(AccountName account) {
        var found = among(by(account), account);
        return sharedUserIds.isEmpty() || account.kind() == AccountName.Kind.UID || found.isEmpty()
                ? found
                : withThoseBehindTheSameUserIds(found, account.platform());
    }

    /** A new handle of a platform user id that another record holds as well leads to both, until they are merged. */
    private List<SubjectRecord> withThoseBehindTheSameUserIds(List<SubjectRecord> found, String platform) {
        var behind = found.stream()
                .flatMap(it -> it.subject().accounts().stream())
                .filter(it -> it.platform().equals(platform) && sharedUserIds.contains(it))
                .flatMap(it -> among(byUserId, it).stream());
        return Stream.concat(found.stream(), behind).distinct().toList();
    }

    List<SubjectRecord> principalsOf(CallerName caller) {
        return among(principals, caller);
    }

    /**
     * Handles of restricted subjects that can be mistaken for this one, which is none of theirs. A warning, never a match.
     */
    List<AccountName> lookingLike(AccountName account) {
        if (account.kind() != AccountName.Kind.HANDLE || lookalikes.isEmpty()) {
            return List.of();
        }
        var shape = HandleShape.of(account);
        return among(lookalikes, shape).stream()
                .flatMap(it ->
                        handles(it).filter(handle -> HandleShape.of(handle).equals(shape)))
                .filter(it -> !it.equals(account))
                .distinct()
                .toList();
    }

    /** How many records have names that cannot be compared with. */
    int unreadableNames() {
        return unreadable.size();
    }

    /** Whether somebody restricted may go by a name that cannot be compared with. */
    boolean hidesNames() {
        return !hidden.isEmpty();
    }

    NameIndex names() {
        return names;
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
        subject.accounts().forEach(it -> {
            add(by(it), it, record);
            noteSharing(it);
        });
        subject.callers().forEach(it -> add(principals, it, record));
        shapes(record).forEach(it -> add(lookalikes, it, record));
        noteUnreadable(record);
        if (before == null || !before.subject().names().equals(subject.names())) {
            names.put(subject.id(), texts(subject));
        }
        if (before != null) {
            detach(before, record);
        }
        for (var former : subject.formerIds()) {
            var merged = subjects.put(former, record);
            if (merged != null && merged.subject().id().equals(former)) {
                detach(merged, null);
                names.remove(former);
                unreadable.remove(former);
                hidden.remove(former);
                size.decrementAndGet();
            }
        }
    }

    /** Forgets the subject that an id leads to, its own or that of a merged record: nothing is known about it any more. */
    void remove(UUID id) {
        var before = subjects.get(id);
        if (before != null) {
            size.decrementAndGet();
            detach(before, null);
            names.remove(before.subject().id());
            unreadable.remove(before.subject().id());
            hidden.remove(before.subject().id());
            before.subject().ids().forEach(subjects::remove);
        }
    }

    private void noteUnreadable(SubjectRecord record) {
        var id = record.subject().id();
        note(unreadable, id, record.subject().namesUnreadable());
        note(
                hidden,
                id,
                record.subject().namesUnreadable() && !record.standing().isEmpty());
    }

    private static void note(Set<UUID> among, UUID id, boolean is) {
        if (is) {
            among.add(id);
        } else {
            among.remove(id);
        }
    }

    /** Takes away what leads to a record that is gone, or that another one of the same subject has replaced. */
    private void detach(SubjectRecord gone, @Nullable SubjectRecord now) {
        var id = gone.subject().id();
        var accounts = now == null ? Set.of() : Set.copyOf(now.subject().accounts());
        var callers = now == null ? Set.of() : Set.copyOf(now.subject().callers());
        var shapes = now == null ? Set.of() : shapes(now).collect(Collectors.toSet());
        gone.subject().accounts().stream().filter(it -> !accounts.contains(it)).forEach(it -> {
            removeFrom(by(it), it, id);
            noteSharing(it);
        });
        gone.subject().callers().stream()
                .filter(it -> !callers.contains(it))
                .forEach(it -> removeFrom(principals, it, id));
        shapes(gone).filter(it -> !shapes.contains(it)).forEach(it -> removeFrom(lookalikes, it, id));
    }

    private void noteSharing(AccountName account) {
        if (account.kind() == AccountName.Kind.UID) {
            if (byUserId.get(account) instanceof Holders.Several) {
                sharedUserIds.add(account);
            } else {
                sharedUserIds.remove(account);
            }
        }
    }

    /** One map each, so that the most frequent question is asked of the smaller one. */
    private Map<AccountName, Holders> by(AccountName account) {
        return switch (account.kind()) {
            case HANDLE -> byHandle;
            case UID -> byUserId;
        };
    }

    private static Stream<String> shapes(SubjectRecord record) {
        return record.standing().isEmpty() ? Stream.of() : handles(record).map(HandleShape::of);
    }

    private static Stream<AccountName> handles(SubjectRecord record) {
        return record.subject().accounts().stream().filter(it -> it.kind() == AccountName.Kind.HANDLE);
    }

    private static List<String> texts(Subject subject) {
        return subject.names().stream()
                .filter(it -> !it.equals(SubjectName.UNREADABLE))
                .map(SubjectName::text)
                .toList();
    }

    private static <K> List<SubjectRecord> among(Map<K, Holders> index, K name) {
        var found = index.get(name);
        return found == null ? List.of() : found.all();
    }

    private static <K> void add(Map<K, Holders> index, K name, SubjectRecord record) {
        index.merge(name, record, (known, added) -> known.with(record));
    }

    private static <K> void removeFrom(Map<K, Holders> index, K name, UUID id) {
        index.computeIfPresent(name, (key, known) -> known.without(id));
    }
}
