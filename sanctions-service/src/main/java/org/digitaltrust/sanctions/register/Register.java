package org.digitaltrust.sanctions.register;

import static org.digitaltrust.sanctions.problem.SanctionsProblem.REGISTER_NOT_READY;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.name.Band;
import org.digitaltrust.sanctions.name.Match;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.subject.CallerName;
import org.jspecify.annotations.Nullable;

/**
 * The register as answers see it: in memory, as of a version and a time. Until it has been built there are no answers
 * (503 {@code register-not-ready}): an empty register must never look like a clean one.
 */
@ApplicationScoped
public class Register {

    /**
     * How current the register is.
     *
     * @param version the outbox version whose effects are all included
     * @param asOf when that was last known to be the newest
     */
    public record Edition(long version, Instant asOf) {}

    private record Built(RegisterRecords records, Edition edition) {}

    private volatile @Nullable Built built;

    /** What is in force now. Read it before looking anything up: what is found is then at least as new as it says. */
    public Edition edition() {
        return built().edition();
    }

    public List<SubjectRecord> bySubject(UUID id) {
        var found = built().records().find(id);
        return found == null ? List.of() : List.of(found);
    }

    public List<SubjectRecord> byAccount(AccountName account) {
        return built().records().holdersOf(account);
    }

    /** Handles of restricted subjects that can be mistaken for this unknown one. A warning, never a match. */
    public List<AccountName> lookingLike(AccountName unknown) {
        return built().records().lookingLike(unknown);
    }

    /**
     * Subjects by name, best first.
     *
     * @param limit of matches, counted after those were left out that are not wanted
     */
    public Named byName(String name, Band minimum, int limit, Predicate<SubjectRecord> wanted) {
        var records = built().records();
        Predicate<UUID> without = id -> {
            var record = records.find(id);
            return record == null || !wanted.test(record);
        };
        var search = records.names().search(name, minimum, limit, without);
        var matches = search.matches().stream()
                .flatMap(it -> Stream.ofNullable(records.find(it.subject())).map(record -> new NameMatch(record, it)))
                .toList();
        return new Named(search.normalised(), matches);
    }

    /**
     * Whether somebody restricted may go by a name that cannot be decrypted. Then nobody is cleared by name: accounts and ids
     * answer as ever.
     */
    public boolean hidesNames() {
        return built().records().hidesNames();
    }

    int unreadableNames() {
        return built().records().unreadableNames();
    }

    /** A name as it is understood when it is compared. */
    public String normalised(String name) {
        return built().records().names().normalised(name);
    }

    /** What a search by name found, and the name as it was understood. */
    public record Named(String normalised, List<NameMatch> matches) {}

    /** A subject whose name is near, and how near. */
    public record NameMatch(SubjectRecord record, Match match) {}

    /** For whom a client or user asks. */
    public List<SubjectRecord> byCaller(CallerName caller) {
        return built().records().principalsOf(caller);
    }

    /** Every record once, in no order. */
    Stream<SubjectRecord> all() {
        return built().records().all();
    }

    RegisterRecords records() {
        return built().records();
    }

    boolean isBuilt() {
        return built != null;
    }

    int size() {
        return built().records().size();
    }

    void replace(RegisterRecords records, Edition edition) {
        built = new Built(records, edition);
    }

    /** Takes changes in, and only then says that it has. Who is gone has no record any more. */
    void advance(Collection<SubjectRecord> changed, Collection<UUID> gone, Edition edition) {
        var records = built().records();
        changed.forEach(records::put);
        gone.forEach(records::remove);
        built = new Built(records, edition);
    }

    private Built built() {
        var now = built;
        if (now == null) {
            throw REGISTER_NOT_READY.with();
        }
        return now;
    }
}
