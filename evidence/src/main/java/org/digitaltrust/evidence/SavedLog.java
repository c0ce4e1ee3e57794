package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.digitaltrust.evidence.merkle.Growth;
import org.digitaltrust.evidence.merkle.Hash;
import org.digitaltrust.evidence.merkle.Log;
import org.jspecify.annotations.Nullable;

/**
 * An audit log that was saved, from its first entry on, read line by line: whether every entry is what was hashed, each chain
 * goes on without a gap, and which root the log has at a size.
 */
final class SavedLog {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Link(long sequence, Hash hash) {}

    private static final Duration LONGEST_DEED = Duration.ofMinutes(15);

    private final List<Instant> times = new ArrayList<>();

    /** Of the last entry, of the last two, and so on: the earliest time among them. Made when all have been added. */
    private final List<Instant> earliest = new ArrayList<>();

    private final Map<String, Link> chains = new HashMap<>();
    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** What is wrong with the next line; empty if nothing is. */
    Optional<String> add(String line) {
        try {
            var entry = JSON.readTree(line).path("entry");
            if (!entry.isObject()) {
                return wrong("cannot be read");
            }
            var canonical = CanonicalJson.of(entry);
            var hash = Hash.of(sha256(canonical));
            // One spelling, so that everybody who reads the line reads the same.
            if (!line.equals("{\"index\":%d,\"entry\":%s,\"hash\":\"%s\"}".formatted(size, canonical, hash))) {
                return wrong("is not the one with this index, or differs from what was hashed");
            }
            var chain = entry.path("object_type").asText() + " "
                    + entry.path("object_id").asText();
            if (!continues(chains.get(chain), entry)) {
                return wrong("does not continue the chain of " + chain);
            }
            times.add(Instant.parse(entry.path("at").asText()));
            chains.put(chain, new Link(entry.path("sequence").asLong(), hash));
            keep(hash);
            return Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return wrong("cannot be read");
        }
    }

    /**
     * The first entry that says it is from well before a time though it came after it; a deed may take a while from its time to its
     * entry.
     *
     * @param from the index of the first entry that came after the time
     */
    OptionalLong backDated(long from, Instant time) {
        var bound = time.minus(LONGEST_DEED);
        while (earliest.size() < times.size()) {
            var next = times.get(times.size() - 1 - earliest.size());
            earliest.add(earliest.isEmpty() || next.isBefore(earliest.getLast()) ? next : earliest.getLast());
        }
        if (from == size || !earliest.get(Math.toIntExact(size - 1 - from)).isBefore(bound)) {
            return OptionalLong.empty();
        }
        return LongStream.range(from, size)
                .filter(it -> times.get(Math.toIntExact(it)).isBefore(bound))
                .findFirst();
    }

    private Optional<String> wrong(String how) {
        return Optional.of("entry " + size + " " + how);
    }

    private static boolean continues(@Nullable Link last, JsonNode entry) {
        var sequence = entry.path("sequence").asLong();
        return last == null
                ? sequence == 1 && !entry.has("previous")
                : sequence == last.sequence() + 1
                        && last.hash().toString().equals(entry.path("previous").asText());
    }

    private void keep(Hash hash) {
        for (var node : Growth.by(size, Hash.ofLeaf(hash.toBytes()), this::node)) {
            if (levels.size() == node.level()) {
                levels.add(new ArrayList<>());
            }
            levels.get(node.level()).add(node.hash());
        }
        size++;
    }

    private Hash node(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }

    long size() {
        return size;
    }

    /** @param of at most as many entries as there are */
    Hash root(long of) {
        return new Log(this::node).root(of);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
