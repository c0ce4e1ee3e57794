package org.digitaltrust.sanctions.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a name leads to: nearly always one record, which the name then leads to without a step between. */
sealed interface Holders permits SubjectRecord, Holders.Several {

    /** Two records of one account, or a name that has changed hands. */
    record Several(List<SubjectRecord> records) implements Holders {}

    default List<SubjectRecord> all() {
        return switch (this) {
            case SubjectRecord one -> List.of(one);
            case Several(var records) -> records;
        };
    }

    /** With a record, in the place of another one of the same subject. */
    default Holders with(SubjectRecord record) {
        return of(
                Stream.concat(others(record.subject().id()), Stream.of(record)).toList());
    }

    /** Null if nobody is left. */
    default @Nullable Holders without(UUID subject) {
        var rest = others(subject).toList();
        return rest.isEmpty() ? null : of(rest);
    }

    private Stream<SubjectRecord> others(UUID than) {
        return all().stream().filter(it -> !it.subject().id().equals(than));
    }

    private static Holders of(List<SubjectRecord> records) {
        return records.size() == 1 ? records.getFirst() : new Several(records);
    }
}
