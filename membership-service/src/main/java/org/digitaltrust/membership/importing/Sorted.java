package org.digitaltrust.membership.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrust.chassis.problem.Violation;
import org.digitaltrust.membership.importing.Import.Tally;

/** Sorts lines, one after the other: into those that become members, those that have, and those that cannot. */
final class Sorted {

    private final Set<String> erased;
    private final Map<String, Hash> known;
    private final Set<Hash> addresses;
    private final List<ReadLine.Right> fresh = new ArrayList<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private long unchanged;

    /**
     * Begins with what was there before.
     *
     * @param erased external ids of people who were erased: whatever such a line says, it changes nothing and is not listed
     * @param known what each external id was imported with
     * @param addresses those that somebody has already
     */
    Sorted(Set<String> erased, Map<String, Hash> known, Set<Hash> addresses) {
        this.erased = Set.copyOf(erased);
        this.known = new HashMap<>(known);
        this.addresses = new HashSet<>(addresses);
    }

    void take(ReadLine line) {
        switch (line) {
            case ReadLine.Wrong(var it) -> take(it);
            case ReadLine.Right it -> take(it);
        }
    }

    private void take(RefusedLine line) {
        if (line.externalId() != null && erased.contains(line.externalId())) {
            unchanged++;
        } else {
            refused.add(line);
        }
    }

    private void take(ReadLine.Right line) {
        if (erased.contains(line.externalId())) {
            unchanged++;
            return;
        }
        var before = known.putIfAbsent(line.externalId(), line.hash());
        if (before == null) {
            enter(line);
        } else if (before.equals(line.hash())) {
            unchanged++;
        } else {
            refuse(
                    line,
                    LineRefusal.ALREADY_IMPORTED_DIFFERENTLY,
                    new Violation("external_id", "was imported before, with something else in this line"));
        }
    }

    private void enter(ReadLine.Right line) {
        if (addresses.add(line.address())) {
            fresh.add(line);
        } else {
            known.remove(line.externalId());
            refuse(line, LineRefusal.ADDRESS_IN_USE, new Violation("email", "is somebody else's address already"));
        }
    }

    private void refuse(ReadLine.Right line, LineRefusal reason, Violation violation) {
        refused.add(new RefusedLine(line.line(), line.externalId(), reason, List.of(violation)));
    }

    List<ReadLine.Right> fresh() {
        return List.copyOf(fresh);
    }

    List<RefusedLine> refused() {
        return List.copyOf(refused);
    }

    Tally tally() {
        return new Tally(fresh.size(), unchanged, refused.size());
    }
}
