package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How long a large register takes to come out of a database, and how much memory it then takes. */
final class RegisterSize implements Area {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final double BUILD_SECONDS = 30;

    /** @param heap of the JVM, which would end if it needed more */
    private record Size(int subjects, int restrictions, String heap, double mostSeconds) {}

    private static final List<Size> SIZES = List.of(
            new Size(100_000, 10_000, "512m", Double.POSITIVE_INFINITY),
            new Size(300_000, 30_000, "1g", BUILD_SECONDS),
            new Size(1_000_000, 100_000, "3g", Double.POSITIVE_INFINITY));

    @Override
    public List<String> measure(RunningStack stack) throws Exception {
        var rows = new ArrayList<>(List.of(
                "sanctions-service started on a database of its own with invented subjects: a name each, three accounts with"
                        + " handle and user id, every tenth restricted. From the start of the process until it is ready; heap"
                        + " in use after a collection.",
                "",
                "| subjects | restrictions | -Xmx | ready after s | heap used MiB |",
                "|---|---|---|---|---|"));
        var targets = new ArrayList<String>();
        for (var size : SIZES) {
            var database = new ScratchDatabase(stack);
            database.create();
            new Replicas(stack)
                    .sanctions(ScratchDatabase.NAME, List.of("-Xmx512m"))
                    .close();
            database.fill(size.subjects(), size.restrictions());
            try (var service = new Replicas(stack).sanctions(ScratchDatabase.NAME, List.of("-Xmx" + size.heap()))) {
                var seconds = service.startedIn().toMillis() / 1e3;
                rows.add(String.format(
                        Locale.ROOT,
                        "| %,d | %,d | %s | %.1f | %,d |",
                        size.subjects(),
                        size.restrictions(),
                        size.heap(),
                        seconds,
                        heapMiB(service.pid())));
                targets.add(
                        size.mostSeconds() < Double.POSITIVE_INFINITY
                                ? Target.atMost(
                                        "seconds until ready with " + size.subjects(), seconds, size.mostSeconds())
                                : "* Target **met**: %,d subjects in a heap of %s"
                                        .formatted(size.subjects(), size.heap()));
            } finally {
                database.drop();
            }
        }
        rows.add("");
        rows.addAll(targets);
        return rows;
    }

    private static long heapMiB(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        var used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("jcmd said nothing of the heap");
        }
        return Long.parseLong(used.group(1)) >> 10;
    }

    private static String jcmd(long pid, String what) throws IOException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), what)
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
