package org.digitaltrust.pledge.statuslist;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
 * Eight lists, which hold 1,000,000 credentials and a few more, from the indices that are set to their encoding: one in fifty
 * set, as may be, and every second one, the most that there is to compress. One thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@NullUnmarked
public class StatusListBenchmark {

    private static final int LISTS = 8;

    private List<Set<Integer>> few;
    private List<Set<Integer>> half;

    @Setup
    public void fill() {
        var chance = new Random(20261130);
        few = raised(chance, Bitstring.LENGTH / 50);
        half = raised(chance, Bitstring.LENGTH / 2);
    }

    private static List<Set<Integer>> raised(Random chance, int count) {
        var lists = new ArrayList<Set<Integer>>();
        for (int i = 0; i < LISTS; i++) {
            lists.add(chance.ints(0, Bitstring.LENGTH)
                    .distinct()
                    .limit(count)
                    .boxed()
                    .collect(Collectors.toSet()));
        }
        return lists;
    }

    @Benchmark
    public int oneInFifty() {
        return encode(few);
    }

    @Benchmark
    public int everySecond() {
        return encode(half);
    }

    private static int encode(List<Set<Integer>> lists) {
        int length = 0;
        for (var list : lists) {
            length += Bitstring.of(list).encode().length();
        }
        return length;
    }
}
