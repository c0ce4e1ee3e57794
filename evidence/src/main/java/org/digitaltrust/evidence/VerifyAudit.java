package org.digitaltrust.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.digitaltrust.evidence.merkle.Hash;

/**
 * Verifies a saved audit log from the command line: {@code ENTRIES CHECKPOINTS JWKS}. ENTRIES is what
 * {@code /sanctions/v1/audit/entries} answered, CHECKPOINTS what {@code /sanctions/v1/audit/checkpoints} did, whenever it was
 * saved; JWKS is a file or an http(s) address. Ends with 0 when all agrees, 1 when something does not, 2 when that could not
 * be found out.
 */
public final class VerifyAudit {

    private final PrintStream out;
    private final PrintStream complaints;

    VerifyAudit(PrintStream out, PrintStream complaints) {
        this.out = out;
        this.complaints = complaints;
    }

    /** See the class. */
    public static void main(String[] arguments) {
        var program = new VerifyAudit(to(FileDescriptor.out), to(FileDescriptor.err));
        System.exit(program.run(arguments));
    }

    private static PrintStream to(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, UTF_8);
    }

    int run(String... arguments) {
        if (arguments.length != 3) {
            complaints.println("Say which: ENTRIES CHECKPOINTS JWKS, where JWKS is a file or an address.");
            return 2;
        }
        try {
            var checkpoints = checkpoints(Inputs.textOf(arguments[1]));
            var verifier = new Verifier(KeySet.read(Inputs.keys(arguments[2])));
            try (var lines = Inputs.linesOf(arguments[0])) {
                return tell(lines, checkpoints, verifier);
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            complaints.println(
                    "not checked: " + (!(e instanceof IllegalArgumentException) ? e.toString() : e.getMessage()));
            return 2;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 2;
        }
    }

    private static List<String> checkpoints(String saved) throws IOException {
        var found = new ArrayList<String>();
        new ObjectMapper()
                .readTree(saved)
                .path("items")
                .forEach(it -> found.add(it.path("evidence").asText()));
        if (found.isEmpty()) {
            throw new IllegalArgumentException("there is no checkpoint to compare with");
        }
        return found;
    }

    private int tell(BufferedReader lines, List<String> checkpoints, Verifier verifier) throws IOException {
        var log = new SavedLog();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var wrong = log.add(line);
            if (wrong.isPresent()) {
                return refuse(wrong.get());
            }
        }
        long last = 0;
        for (var evidence : checkpoints) {
            switch (verifier.verify(evidence, Verifier.CHECKPOINT)) {
                case Verification.Valid it -> {
                    var wrong = compare(log, it.payload());
                    if (wrong.isPresent()) {
                        return refuse(wrong.get());
                    }
                    last = Math.max(last, size(it.payload()));
                }
                case Verification.Invalid it -> {
                    return refuse("a checkpoint is refused: "
                            + it.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
                }
            }
        }
        out.printf("valid: %d entries, %d checkpoints, the last one over %d%n", log.size(), checkpoints.size(), last);
        return 0;
    }

    private static Optional<String> compare(SavedLog log, JsonNode checkpoint) {
        var size = size(checkpoint);
        if (size > log.size()) {
            return Optional.of("of the %d entries at a checkpoint there are only %d".formatted(size, log.size()));
        }
        if (!log.root(size).equals(Hash.parse(checkpoint.path("root").asText()))) {
            return Optional.of("the first %d entries are not those of the checkpoint".formatted(size));
        }
        var backDated = log.backDated(size, Instant.parse(checkpoint.path("at").asText()));
        return backDated.isPresent()
                ? Optional.of("entry %d came after the checkpoint over %d entries and says it is from before it"
                        .formatted(backDated.getAsLong(), size))
                : Optional.empty();
    }

    private static long size(JsonNode checkpoint) {
        return checkpoint.path("size").asLong();
    }

    private int refuse(String why) {
        out.println("not valid: " + why);
        return 1;
    }
}
