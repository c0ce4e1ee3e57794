package org.digitaltrust.membership.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.membership.importing.Import.Tally;
import org.digitaltrust.membership.member.TakeOverMembers;
import org.digitaltrust.membership.person.PersonStore;
import org.digitaltrust.membership.person.PersonalData;

/** Takes over the members of some lines in one transaction: all of it is there afterwards, or nothing. */
@ApplicationScoped
class ImportBatch {

    private final CheckLine check;
    private final ImportStore imports;
    private final ErasedIds erased;
    private final RefusedLineStore refusals;
    private final PersonStore persons;
    private final TakeOverMembers takeOver;

    ImportBatch(
            CheckLine check,
            ImportStore imports,
            ErasedIds erased,
            RefusedLineStore refusals,
            PersonStore persons,
            TakeOverMembers takeOver) {
        this.check = check;
        this.imports = imports;
        this.erased = erased;
        this.refusals = refusals;
        this.persons = persons;
        this.takeOver = takeOver;
    }

    /** Says what became of the lines, which is kept with the import as well. */
    @Transactional
    Tally of(UUID id, List<Line> lines, LineFormat format) {
        var read = lines.stream().map(it -> check.of(it, format)).toList();
        var ids = externalIds(read);
        var sorted = new Sorted(erased.among(ids), imports.known(ids), imports.addressesInUse(addresses(read)));
        read.forEach(sorted::take);
        var tally = sorted.tally();
        keepPersons(sorted.fresh());
        imports.note(id, sorted.fresh());
        refusals.add(id, sorted.refused());
        imports.count(id, tally);
        if (!sorted.fresh().isEmpty()) {
            takeOver.all(sorted.fresh().stream()
                    .map(it -> new TakeOverMembers.Person(
                            it.member(),
                            it.person(),
                            it.form().profile(),
                            it.form().claims()))
                    .toList());
        }
        return tally;
    }

    private void keepPersons(List<ReadLine.Right> fresh) {
        var data = new LinkedHashMap<UUID, PersonalData>();
        fresh.forEach(it -> data.put(it.person(), it.form().personal()));
        if (!data.isEmpty()) {
            persons.addAll(data);
        }
    }

    private static Set<String> externalIds(List<ReadLine> lines) {
        var found = new HashSet<String>();
        for (var line : lines) {
            switch (line) {
                case ReadLine.Right right -> found.add(right.externalId());
                case ReadLine.Wrong(var refused) ->
                    Optional.ofNullable(refused.externalId()).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Set<Hash> addresses(List<ReadLine> lines) {
        var found = new HashSet<Hash>();
        for (var line : lines) {
            if (line instanceof ReadLine.Right right) {
                found.add(right.address());
            }
        }
        return found;
    }
}
