package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Somebody who may write the database alters the log, makes all hashes after it anew where they can, and is found out. */
class VerifyAuditTest {

    private static final SigningKey KEY = Keys.ofSeed("06".repeat(32));
    private static final Instant TIME = Instant.parse("2026-12-01T05:00:00Z");
    private static final int ENTRIES = 60;
    private static final List<Integer> CHECKPOINTS = List.of(1, 20, 50);

    private static Path folder;
    private static Path keys;
    private static Path checkpoints;

    /** What an entry says, besides how it is chained. */
    private record Deed(String action, int object, boolean back) {
        Deed(String action, int object) {
            this(action, object, false);
        }
    }

    @BeforeContainer
    static void publish() throws IOException {
        folder = Files.createTempDirectory("audit");
        keys = Files.writeString(
                folder.resolve("jwks.json"), new ObjectMapper().writeValueAsString(new KeySet(List.of(KEY.jwk()))));
        checkpoints = saved(CHECKPOINTS, lines(deeds()), KEY);
    }

    @AfterContainer
    static void forget() throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(it -> it.toFile().deleteOnExit());
        }
        folder.toFile().deleteOnExit();
    }

    @Example
    void a_log_that_was_left_alone_is_valid_also_when_it_has_grown() throws IOException {
        assertThat(verify(lines(deeds()), checkpoints))
                .startsWith("valid: 60 entries, 3 checkpoints, the last one over 50");
        assertThat(verify(lines(deeds()).subList(0, 50), checkpoints)).startsWith("valid: 50 entries");
    }

    @Property(tries = 300)
    void a_bit_that_is_flipped_is_found(
            @ForAll @IntRange(max = ENTRIES - 1) int line,
            @ForAll @IntRange(max = 500) int at,
            @ForAll @IntRange(max = 6) int bit)
            throws IOException {
        var lines = new ArrayList<>(lines(deeds()));
        var bytes = lines.get(line).getBytes(UTF_8);
        bytes[at % bytes.length] ^= (byte) (1 << bit);
        var altered = new String(bytes, UTF_8);
        lines.set(line, altered);

        assertThat(verify(String.join("\n", lines), checkpoints)).doesNotStartWith("valid");
    }

    @Property(tries = 100)
    void a_forger_who_makes_all_later_hashes_anew_is_found(
            @ForAll @IntRange(max = 49) int at,
            @ForAll @IntRange(max = 2) int how,
            @ForAll @IntRange(max = 49) int other)
            throws IOException {
        var deeds = new ArrayList<>(deeds());
        switch (how) {
            case 0 -> deeds.set(at, new Deed("nothing_happened", deeds.get(at).object()));
            case 1 -> deeds.remove(at);
            default -> Collections.swap(deeds, at, other == at ? (at + 1) % 50 : other);
        }
        // What is swapped is the same only if both deeds are.
        if (deeds.equals(deeds())) {
            return;
        }

        assertThat(verify(lines(deeds), checkpoints)).startsWith("not valid: ");
    }

    @Example
    void a_deed_that_is_made_up_later_and_dated_back_is_found() throws IOException {
        var deeds = new ArrayList<>(deeds());
        deeds.add(new Deed("decision_confirmed", 3, true));

        assertThat(verify(lines(deeds), checkpoints)).startsWith("not valid: entry 60 came after the checkpoint over");
    }

    @Example
    void a_line_that_can_be_read_in_two_ways_is_found() throws IOException {
        var lines = new ArrayList<>(lines(deeds()));
        lines.set(0, lines.getFirst().replaceFirst("\\{\"index\":0,", "{\"index\":0,\"entry\":{},"));

        assertThat(verify(lines, checkpoints)).startsWith("not valid: entry 0 ");
    }

    @Property(tries = 50)
    void a_tail_that_was_cut_off_is_found(@ForAll @IntRange(max = 49) int left) throws IOException {
        assertThat(verify(lines(deeds()).subList(0, left), checkpoints))
                .matches("not valid: of the \\d+ entries at a checkpoint there are only " + left);
    }

    @Example
    void a_checkpoint_that_somebody_else_signed_is_none() throws IOException {
        var theirs = saved(CHECKPOINTS, lines(deeds()), Keys.ofSeed("07".repeat(32)));

        assertThat(verify(lines(deeds()), theirs)).startsWith("not valid: a checkpoint is refused: unknown key");
    }

    @Example
    void without_a_checkpoint_nothing_is_said() throws IOException {
        var none = Files.writeString(folder.resolve("none.json"), "{\"items\":[]}");

        assertThat(verify(lines(deeds()), none)).isEqualTo("not checked: there is no checkpoint to compare with");
    }

    private static List<Deed> deeds() {
        var deeds = new ArrayList<Deed>();
        for (int i = 0; i < ENTRIES; i++) {
            deeds.add(new Deed(i % 3 == 0 ? "case_opened" : "restriction_read", i % 7));
        }
        return deeds;
    }

    /** As the service exports them. */
    private static List<String> lines(List<Deed> deeds) {
        var lines = new ArrayList<String>();
        var sequences = new HashMap<Integer, Integer>();
        var hashes = new HashMap<Integer, String>();
        for (var deed : deeds) {
            var entry = new TreeMap<String, Object>(Map.of(
                    "action",
                    deed.action(),
                    "actor",
                    "officer",
                    "at",
                    TIME.plusSeconds(deed.back() ? -3600 : lines.size()).toString(),
                    "client",
                    "dta-console",
                    "id",
                    new UUID(1, lines.size()).toString(),
                    "object_id",
                    new UUID(2, deed.object()).toString(),
                    "object_type",
                    "case",
                    "sequence",
                    sequences.merge(deed.object(), 1, Integer::sum)));
            if (hashes.containsKey(deed.object())) {
                entry.put("previous", hashes.get(deed.object()));
            }
            var canonical = CanonicalJson.of(entry);
            var hash = Base64.getEncoder().encodeToString(sha256(canonical));
            hashes.put(deed.object(), hash);
            lines.add("{\"index\":%d,\"entry\":%s,\"hash\":\"%s\"}".formatted(lines.size(), canonical, hash));
        }
        return lines;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path saved(List<Integer> sizes, List<String> lines, SigningKey key) throws IOException {
        var log = new SavedLog();
        lines.forEach(it -> assertThat(log.add(it)).isEmpty());
        var items = sizes.stream()
                .map(it -> Map.of(
                        "size",
                        it,
                        "evidence",
                        key.sign(
                                Verifier.CHECKPOINT,
                                Map.of(
                                        "size",
                                        it,
                                        "root",
                                        log.root(it).toString(),
                                        "at",
                                        TIME.plusSeconds(it).toString()))))
                .toList();
        return Files.writeString(
                Files.createTempFile(folder, "checkpoints", ".json"),
                new ObjectMapper().writeValueAsString(Map.of("items", items)));
    }

    private static String verify(List<String> lines, Path checkpoints) throws IOException {
        return verify(String.join("\n", lines), checkpoints);
    }

    private static String verify(String lines, Path checkpoints) throws IOException {
        var entries = Files.writeString(folder.resolve("entries"), lines);
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        new VerifyAudit(out, out).run(entries.toString(), checkpoints.toString(), keys.toString());
        return said.toString(UTF_8).strip();
    }
}
