package org.digitaltrust.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of it.
 *
 * @param statuses how often each operation answered with which status
 */
public record Report(long seed, List<Finding> findings, Map<String, Map<Integer, Integer>> statuses) {

    /** Operations of which no request was ever carried out: there, little but the door was tried. */
    public Set<String> neverDone() {
        return statuses.entrySet().stream()
                .filter(it -> it.getValue().keySet().stream().noneMatch(status -> status < 400))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public int requests() {
        return statuses.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The first finding of each kind, and how many there are of it. */
    @Override
    public String toString() {
        var kinds = findings.stream()
                .collect(Collectors.groupingBy(
                        it -> it.operation() + it.faults(), LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream()
                .map(it -> it.getFirst() + "%n  (%d like this)".formatted(it.size()))
                .collect(Collectors.joining(
                        "",
                        "-Dhostile.seed=" + seed + ", " + requests() + " requests, " + findings.size() + " findings",
                        "%nanswers by status: %s".formatted(new TreeMap<>(statuses))));
    }
}
