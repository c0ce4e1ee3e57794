package org.digitaltrust.sanctions.name;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A search among 100,000 invented names down to what is only worth a look: a third of the queries is typed without marks, a
 * third has a typing error, the rest a part left out, another order, or is as it should be. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@NullUnmarked
public class ScreeningBenchmark {

    private static final int NAMES = 100_000;
    private static final int QUERIES = 20_000;
    private static final int MOST = 20;

    private final NameCorpus corpus = new NameCorpus(20261124);
    private NameIndex index;
    private List<String> queries;
    private int next;

    @Setup
    public void fill() {
        index = new NameIndex();
        var names = corpus.names(NAMES);
        for (int i = 0; i < names.size(); i++) {
            index.put(new UUID(i, i), List.of(names.get(i)));
        }
        queries = IntStream.range(0, QUERIES)
                .mapToObj(it -> asTyped(it % 6, corpus.any(names)))
                .toList();
    }

    private String asTyped(int how, String name) {
        return switch (how) {
            case 0, 1 -> NameCorpus.unmarked(name);
            case 2, 3 -> corpus.withTypo(name);
            case 4 -> corpus.withoutMiddle(name);
            default -> next++ % 2 == 0 ? NameCorpus.rotated(name) : name;
        };
    }

    @Benchmark
    public Search search() {
        next = (next + 1) % queries.size();
        return index.search(queries.get(next), Band.POSSIBLE, MOST, it -> false);
    }
}
