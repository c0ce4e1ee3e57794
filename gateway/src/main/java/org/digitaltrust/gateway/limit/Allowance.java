package org.digitaltrust.gateway.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One bucket, the plan it is filled by, and how many requests of its owner are under way. */
final class Allowance {

    private static final long SECOND = 1_000_000_000L;

    private final LocalBucket bucket;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Plan plan;

    Allowance(Plan plan, TimeMeter clock) {
        this.plan = plan;
        var builder = Bucket.builder().withCustomTimePrecision(clock);
        for (var limit : plan.bandwidth().getBandwidths()) {
            builder.addLimit(limit);
        }
        this.bucket = builder.build();
    }

    /** Takes tokens if there are enough, else none. */
    Toll take(Plan current, int cost) {
        follow(current);
        var probe = bucket.tryConsumeAndReturnRemaining(cost);
        return new Toll(
                current,
                probe.isConsumed(),
                clamped(probe.getRemainingTokens()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Asks whether there is a token, and takes none. */
    Toll look(Plan current) {
        follow(current);
        var probe = bucket.estimateAbilityToConsume(1);
        return new Toll(
                current,
                probe.canBeConsumed(),
                clamped(probe.getRemainingTokens()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Counts a request as under way, until {@link #leave}; false where as many are as may be. */
    boolean enter(int most) {
        if (underWay.incrementAndGet() <= most) {
            return true;
        }
        underWay.decrementAndGet();
        return false;
    }

    void leave() {
        underWay.decrementAndGet();
    }

    Duration window() {
        return plan.window();
    }

    // A caller who has used up half of the old plan has used up half of the new one.
    private void follow(Plan current) {
        if (plan != current) {
            change(current);
        }
    }

    private synchronized void change(Plan current) {
        if (plan != current) {
            bucket.replaceConfiguration(current.bandwidth(), TokensInheritanceStrategy.PROPORTIONALLY);
            plan = current;
        }
    }

    private static long clamped(long left) {
        return Math.max(0, left);
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, SECOND);
    }
}
