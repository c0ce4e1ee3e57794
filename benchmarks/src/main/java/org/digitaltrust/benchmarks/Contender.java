package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to the same service, and what was measured on it.
 *
 * @param requests the file with what is asked there
 * @param checksTokens whether a wrong token is refused here
 * @param process whose processor time counts
 */
record Contender(String name, URI base, Path requests, boolean checksTokens, Spawned process, List<Round> rounds) {

    /** With more failures it is not this that is measured; fewer are told. */
    private static final double MOST_FAILED = 0.01;

    /** @param cpuMicros processor time of the process for each request */
    record Round(Wrk.Result load, double cpuMicros) {}

    Contender(String name, URI base, Path requests, boolean checksTokens, Spawned process) {
        this(name, base, requests, checksTokens, process, new ArrayList<>());
    }

    /** One round as fast as it goes. */
    void saturate(Wrk wrk, Effort effort) throws IOException, InterruptedException {
        warmUp(wrk, effort.before());
        var before = process.cpu();
        var load = wrk.inTurns(base, requests, effort.round());
        rounds.add(round(load, before));
    }

    void warmUp(Wrk wrk, Duration lasting) throws IOException, InterruptedException {
        wrk.inTurns(base, requests, lasting);
    }

    /** Each of these requests once. */
    Round once(Wrk wrk, Path each) throws IOException, InterruptedException {
        var before = process.cpu();
        return round(wrk.once(base, each, Duration.ofSeconds(2)), before);
    }

    private Round round(Wrk.Result load, Duration before) {
        if (load.failed() >= load.requests() * MOST_FAILED) {
            throw new IllegalStateException(load.failed() + " requests failed: " + name);
        }
        var used = process.cpu().minus(before);
        return new Round(load, used.toNanos() / 1e3 / load.requests());
    }

    double rate() {
        return Median.of(rounds, it -> it.load().perSecond());
    }

    double cpuMicros() {
        return Median.of(rounds, Round::cpuMicros);
    }

    long failed() {
        return rounds.stream().mapToLong(it -> it.load().failed()).sum();
    }

    double medianMillis() {
        return Median.of(rounds, it -> it.load().medianMillis());
    }

    double p99Millis() {
        return Median.of(rounds, it -> it.load().p99Millis());
    }
}
