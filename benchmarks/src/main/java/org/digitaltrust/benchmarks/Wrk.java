package org.digitaltrust.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Load by Debian's {@code wrk}: written in C, it costs a fraction of what it measures, where a client in Java would cost as
 * much and be the first to be saturated.
 */
final class Wrk {

    /**
     * What came back.
     *
     * @param medianMillis at saturation, like the other
     */
    record Result(long requests, double seconds, long failed, double medianMillis, double p99Millis) {
        double perSecond() {
            return (requests - failed) / seconds;
        }
    }

    private static final int THREADS = 2;
    private static final int CONNECTIONS = 64;
    private static final Duration SETTLING = Duration.ofMillis(250);

    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) ([\\d.]+) (\\d+) (\\d+) (\\d+)");

    private final String program;
    private final Path script;
    private final String body;

    /**
     * Prepares the load.
     *
     * @param folder for the script
     * @param body of every request; empty for requests that only read what is public
     */
    Wrk(Path folder, String body) throws IOException {
        this.program = Programs.find("wrk")
                .orElseThrow(() ->
                        new CannotMeasure("wrk, which makes the load, is not installed (Debian: apt install wrk)"));
        this.script = folder.resolve("load.lua");
        this.body = body;
        try (var lua = Objects.requireNonNull(Wrk.class.getResourceAsStream("/door/load.lua"))) {
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String described() {
        return THREADS + " threads, " + CONNECTIONS + " connections";
    }

    /** These requests in turns, as fast as they are answered. */
    Result inTurns(URI base, Path requests, Duration lasting) throws IOException, InterruptedException {
        return run(base, requests, lasting, null);
    }

    /** Each of these requests once, as fast as they are answered. */
    Result once(URI base, Path requests, Duration atMost) throws IOException, InterruptedException {
        return run(base, requests, atMost, "once");
    }

    private Result run(URI base, Path requests, Duration lasting, @Nullable String once)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program, "-t" + THREADS, "-c" + CONNECTIONS));
        command.addAll(List.of("-d" + lasting.toSeconds() + "s", "--timeout", "10s", "-s", script.toString()));
        command.addAll(List.of(base.toString(), "--", requests.toString(), body));
        if (once != null) {
            command.add(once);
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        var said = said(process.getInputStream());
        process.waitFor();
        var found = RESULT.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException("wrk did not tell a result: " + said);
        }
        var result = new Result(
                Long.parseLong(found.group(1)),
                Double.parseDouble(found.group(2)),
                Long.parseLong(found.group(3)),
                Double.parseDouble(found.group(4)) / 1000,
                Double.parseDouble(found.group(5)) / 1000);
        if (result.requests() == 0) {
            throw new IllegalStateException("nothing was answered at " + base + ": " + said);
        }
        // At its end wrk walks away from requests under way; nobody after it shall suffer from that.
        Thread.sleep(SETTLING);
        return result;
    }

    private static String said(InputStream output) throws IOException {
        return new String(output.readAllBytes(), UTF_8);
    }
}
