package org.digitaltrust.gateway.forward;

/** One request at one instance. What became of it is said once, and once that it holds a connection no more. Used on one event loop. */
final class Attempt {

    private final Instance instance;
    private final boolean open;
    private final Breaker.State permit;
    private boolean judged;
    private boolean left;

    Attempt(Instance instance, boolean open, Breaker.State permit) {
        this.open = open;
        this.instance = instance;
        this.permit = permit;
    }

    Instance instance() {
        return instance;
    }

    /** The head of an answer has come, whatever it says: a service that answers is there. */
    void answered() {
        if (judge()) {
            instance.answered(permit);
        }
    }

    /** It answered, and wants no more connections. */
    void answeredForTheLastTime() {
        answered();
        instance.leaving(Upstream.now());
    }

    /** No connection could be had, and nothing was sent. */
    void unreachable() {
        if (judge()) {
            instance.unreachable(permit, Upstream.now());
        }
        leave();
    }

    /** It was sent, and no answer came. */
    void failed() {
        if (judge()) {
            instance.failed(permit, Upstream.now());
        }
    }

    /** It ended for reasons that are not the service's. */
    void abandoned() {
        if (judge()) {
            instance.abandoned(permit, Upstream.now());
        }
    }

    void leave() {
        if (!left) {
            left = true;
            instance.leave(open);
        }
    }

    private boolean judge() {
        boolean first = !judged;
        judged = true;
        return first;
    }
}
