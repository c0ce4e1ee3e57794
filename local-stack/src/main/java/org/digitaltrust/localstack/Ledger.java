package org.digitaltrust.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which processes are ours, on disk, so that the next run can end what a killed launcher left behind. A process counts as
 * ours only if it started when we say it did: the kernel gives old numbers to strangers.
 */
final class Ledger {

    /** One line of the file. */
    record Entry(String name, long pid, long startedAt, Child.Stop stop) {

        /** Empty for anything else than a line of ours, which names no process that could be ended. */
        private static Optional<Entry> parse(String line) {
            var parts = LINE.matcher(line);
            return parts.matches()
                    ? Optional.of(new Entry(
                            parts.group(1),
                            Long.parseLong(parts.group(2)),
                            Long.parseLong(parts.group(3)),
                            Child.Stop.valueOf(parts.group(4))))
                    : Optional.empty();
        }

        private static final Pattern LINE = Pattern.compile("([^\\t]+)\\t(\\d{1,18})\\t(\\d{1,18})\\t(TERM|INT)");

        private String line() {
            return String.join("\t", name, Long.toString(pid), Long.toString(startedAt), stop.name());
        }

        /** The running process this line speaks of, if it still runs. */
        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(it -> Math.abs(startOf(it) - startedAt) <= CLOCK_TOLERANCE.toMillis());
        }
    }

    /** The kernel tells start times in ticks since boot; a corrected clock moves them a little. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    /** Whoever needs others ends before them: the applications first, these last and in this order. */
    private static final List<String> LAST = List.of("Keycloak", "Kafka", "PostgreSQL");

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;
    private boolean closed;

    Ledger(Path file) {
        this.file = file;
    }

    /** Refuses, and ends the process, when the stack is already coming down. Refuses when it cannot be written down. */
    synchronized void add(String name, ProcessHandle process, Child.Stop stop) {
        if (closed) {
            Processes.kill(process);
            throw new CannotStart("The stack is coming down.");
        }
        var entries = entries();
        entries.add(new Entry(name, process.pid(), startOf(process), stop));
        try {
            write(entries);
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written down in %s: %s.".formatted(name, file, e.getMessage()), e);
        }
    }

    synchronized void remove(long pid) {
        var entries = entries();
        entries.removeIf(it -> it.pid() == pid);
        keep(entries);
    }

    synchronized List<Entry> entries() {
        try {
            return Files.exists(file)
                    // Of one byte a character: whatever a broken disk has put there can be read.
                    ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                            .flatMap(it -> Entry.parse(it).stream())
                            .toList())
                    : new ArrayList<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends everything that is written down, those who need others first, and returns the names. What resists stays listed. */
    synchronized List<String> endLeftovers() {
        var ended = new ArrayList<String>();
        var byTurn = entries().stream()
                .collect(Collectors.groupingBy(it -> LAST.indexOf(it.name()), TreeMap::new, Collectors.toList()));
        for (var together : byTurn.values()) {
            var living =
                    together.stream().filter(it -> it.process().isPresent()).toList();
            var ends = living.stream()
                    .flatMap(it -> it.process().stream().map(process -> end(process, it.stop())))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(ends).join();
            living.forEach(it -> ended.add(it.name()));
        }
        keep(entries().stream().filter(it -> it.process().isPresent()).toList());
        return ended;
    }

    private static CompletableFuture<Void> end(ProcessHandle process, Child.Stop stop) {
        return CompletableFuture.runAsync(
                () -> Processes.stop(process, stop, PATIENCE),
                work -> Thread.ofVirtual().start(work));
    }

    /** Forgets everything. */
    synchronized void clear() {
        keep(List.of());
    }

    /** Ends everything, for good: nothing can be added any more. */
    synchronized void close() {
        closed = true;
        endLeftovers();
    }

    static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private void keep(List<Entry> entries) {
        try {
            write(entries);
        } catch (IOException fullDisk) {
            // A line too many does no harm: its process has ended, which every reader sees.
        }
    }

    private void write(List<Entry> entries) throws IOException {
        Folders.write(file, entries.stream().map(it -> it.line() + "\n").collect(Collectors.joining()));
    }
}
