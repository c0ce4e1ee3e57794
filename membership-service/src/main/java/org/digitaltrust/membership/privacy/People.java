package org.digitaltrust.membership.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all features together know of a person. */
@ApplicationScoped
class People {

    private final List<PersonalRecords> records;

    People(@All List<PersonalRecords> records) {
        this.records = records.stream()
                .sorted(Comparator.comparing(PersonalRecords::area))
                .toList();
    }

    Whose find(String subject) {
        var known = Whose.unknown(subject);
        for (var feature : records) {
            known = feature.find(known);
        }
        return known;
    }

    /** By area. */
    Map<String, List<?>> everythingOf(Whose whose) {
        var all = new LinkedHashMap<String, List<?>>();
        records.forEach(it -> all.put(it.area(), it.of(whose)));
        return all;
    }

    /** From here on {@link #before} and {@link #areHeld} stay true until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    void lock(Whose whose) {
        records.forEach(it -> it.lock(whose));
    }

    List<FirstStep> before(Whose whose) {
        return records.stream()
                .flatMap(it -> it.before(whose).stream())
                .distinct()
                .sorted()
                .toList();
    }

    boolean areHeld(Whose whose) {
        return records.stream().anyMatch(it -> it.areHeld(whose));
    }

    List<Kept> keptOf(Whose whose) {
        return records.stream()
                .flatMap(it -> it.keptOf(whose).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Areas in which something was there to be erased. */
    List<String> areasOf(Whose whose) {
        return records.stream()
                .filter(it -> !it.of(whose).isEmpty())
                .map(PersonalRecords::area)
                .toList();
    }

    @Transactional(TxType.MANDATORY)
    void erase(Whose whose) {
        records.forEach(it -> it.erase(whose));
        records.forEach(it -> it.tell(whose));
    }
}
