package org.digitaltrust.gateway.forward;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests away from an address after too many failures in a row, then lets one try. Where all is well it costs one
 * volatile read when a request begins and one when it ends. Times are milliseconds of any one clock.
 */
final class Breaker {

    sealed interface State {

        /** Everybody passes. */
        record Closed(int failures) implements State {
            State failed(int most, long until) {
                return failures + 1 >= most ? new Open(until) : new Closed(failures + 1);
            }
        }

        /** Nobody passes, until then. */
        record Open(long until) implements State {}

        /**
         * Somebody has passed, and all others wait for what becomes of it; not for ever, since a long poll or a body that
         * trickles may take its time.
         */
        final class Trial implements State {
            private final long until;

            Trial(long until) {
                this.until = until;
            }
        }
    }

    private static final State.Closed WELL = new State.Closed(0);

    private final int most;
    private final long pause;
    private final AtomicReference<State> state = new AtomicReference<>(WELL);

    Breaker(int most, long pause) {
        this.most = most;
        this.pause = pause;
    }

    boolean isClosed() {
        return state.get() instanceof State.Closed;
    }

    /** Whether it is time for somebody to try. */
    boolean isDue(long now) {
        return switch (state.get()) {
            case State.Closed closed -> false;
            case State.Open(var until) -> now >= until;
            case State.Trial trial -> now >= trial.until;
        };
    }

    /** When somebody may try, or some time that has passed. */
    long until() {
        return state.get() instanceof State.Open(var until) ? until : 0;
    }

    /** A permit, to be given back by exactly one of the three below; null for who may not pass. */
    @Nullable
    State enter(long now) {
        var found = state.get();
        return switch (found) {
            case State.Closed closed -> closed;
            case State.Open(var until) -> now < until ? null : tried(found, now);
            case State.Trial trial -> now < trial.until ? null : tried(trial, now);
        };
    }

    private @Nullable State tried(State before, long now) {
        var trial = new State.Trial(now + pause);
        return state.compareAndSet(before, trial) ? trial : null;
    }

    /** It answered. True if this has ended a bad time. */
    boolean succeeded(State permit) {
        var found = state.get();
        if (found.equals(WELL)) {
            return false;
        }
        boolean closed = found instanceof State.Closed;
        return (closed || found.equals(permit)) && state.compareAndSet(found, WELL) && !closed;
    }

    /**
     * It did not answer. Who set out before others had failed too often is not counted once more afterwards. True if this
     * has begun a bad time.
     */
    boolean failed(State permit, long now) {
        while (true) {
            var found = state.get();
            var next = switch (found) {
                case State.Closed closed -> permit instanceof State.Closed ? closed.failed(most, now + pause) : closed;
                case State.Open open -> open;
                case State.Trial trial -> trial.equals(permit) ? new State.Open(now + pause) : trial;
            };
            if (next.equals(found)) {
                return false;
            }
            if (state.compareAndSet(found, next)) {
                return found instanceof State.Closed && next instanceof State.Open;
            }
        }
    }

    /** Nobody knows, since the client went away, or took too long itself. If it was the trial, another may try at once. */
    void abandoned(State permit, long now) {
        if (permit instanceof State.Trial) {
            state.compareAndSet(permit, new State.Open(now));
        }
    }
}
