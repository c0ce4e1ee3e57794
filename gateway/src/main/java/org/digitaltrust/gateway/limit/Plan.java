package org.digitaltrust.gateway.limit;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.regex.Pattern;

/** So many requests in so many seconds: a full bucket, which fills again steadily within that time. */
final class Plan {

    static final int LONGEST_WINDOW = 3600;
    static final int MOST_REQUESTS = 1_000_000_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private final String name;
    private final long requests;
    private final long seconds;
    private final String policy;
    private final BucketConfiguration bandwidth;

    Plan(String name, long requests, long seconds) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a plan's name is of small letters, digits and dashes: " + name);
        }
        if (requests < 1 || requests > MOST_REQUESTS || seconds < 1 || seconds > LONGEST_WINDOW) {
            throw new IllegalArgumentException(
                    "plan %s needs 1 to %d requests in 1 to %d seconds".formatted(name, MOST_REQUESTS, LONGEST_WINDOW));
        }
        this.name = name;
        this.requests = requests;
        this.seconds = seconds;
        this.policy = "\"" + name + "\";q=" + requests + ";w=" + seconds;
        this.bandwidth = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, Duration.ofSeconds(seconds)))
                .build();
    }

    String name() {
        return name;
    }

    long requests() {
        return requests;
    }

    /** After so long without a request the bucket is full, and as good as a new one. */
    Duration window() {
        return Duration.ofSeconds(seconds);
    }

    /** As {@code RateLimit-Policy} says it. */
    String policy() {
        return policy;
    }

    /** As {@code RateLimit} says it: what is left, and in how many seconds all of it is there again. */
    String state(long left) {
        long reset = Math.ceilDiv((requests - left) * seconds, requests);
        return "\"" + name + "\";r=" + left + ";t=" + reset;
    }

    BucketConfiguration bandwidth() {
        return bandwidth;
    }
}
