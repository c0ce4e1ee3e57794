package org.digitaltrust.gateway.forward;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body on its way, counted: a chunked one announces no length that could be refused beforehand. */
final class MeteredBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable onEnd;
    private final Runnable onExcess;
    private final Runnable onBroken;
    private long passed;
    private @Nullable Handler<Throwable> failure;

    MeteredBody(ReadStream<Buffer> body, long limit, Runnable onEnd, Runnable onExcess, Runnable onBroken) {
        this.body = body;
        this.limit = limit;
        this.onEnd = onEnd;
        this.onExcess = onExcess;
        this.onBroken = onBroken;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> onwards) {
        passed += part.length();
        if (passed <= limit) {
            onwards.handle(part);
            return;
        }
        onExcess.run();
        if (failure != null) {
            failure.handle(new IllegalStateException("request body over the route's limit"));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failure = handler;
        body.exceptionHandler(fault -> {
            onBroken.run();
            if (handler != null) {
                handler.handle(fault);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            onEnd.run();
                            handler.handle(null);
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
