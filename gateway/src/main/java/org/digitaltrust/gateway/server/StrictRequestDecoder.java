package org.digitaltrust.gateway.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests as Vert.x does, and four things more strictly: the size of a chunk is a number that fits, a length beside chunks is an error and no choice (RFC 9112
 * 6.1), an upgrade of the protocol is never taken up, and a head must be whole in time however steadily it trickles.
 */
final class StrictRequestDecoder extends VertxHttpRequestDecoder {

    private static final String HTTP2_SETTINGS = "HTTP2-Settings";

    private final long patience;
    private final ChunkSizes chunks = new ChunkSizes();
    private boolean betweenRequests = true;
    private boolean broken;

    @Nullable
    private ScheduledFuture<?> deadline;

    StrictRequestDecoder(HttpServerOptions options, Duration patience) {
        super(options);
        this.patience = patience.toMillis();
    }

    /** Who connects and says nothing has as long as who begins. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) throws Exception {
        super.handlerAdded(context);
        startWaiting(context);
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("Content-Length beside Transfer-Encoding");
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> found) throws Exception {
        if (broken) {
            bytes.skipBytes(bytes.readableBytes());
            return;
        }
        int known = found.size();
        boolean more = bytes.isReadable();
        int begin = bytes.readerIndex();
        checkChunk(bytes);
        super.decode(context, bytes, found);
        int content = 0;
        for (int i = known; i < found.size(); i++) {
            if (found.get(i) instanceof HttpContent part && !(part instanceof LastHttpContent)) {
                content += part.content().readableBytes();
            }
        }
        chunks.follow(bytes.readerIndex() - begin, content);
        for (int i = known; i < found.size(); i++) {
            note(found.get(i));
        }
        // Most heads come whole, and cost no timer.
        if (more && betweenRequests && found.size() == known && deadline == null) {
            startWaiting(context);
        }
    }

    // Nobody can say where the next request begins.
    private void checkChunk(ByteBuf bytes) {
        try {
            chunks.check(bytes);
        } catch (IllegalArgumentException unsound) {
            broken = true;
            throw unsound;
        }
    }

    private void startWaiting(ChannelHandlerContext context) {
        deadline = context.executor().schedule(() -> giveUp(context), patience, TimeUnit.MILLISECONDS);
    }

    // As on a connection that has been idle for too long, which Vert.x closes.
    private static void giveUp(ChannelHandlerContext context) {
        context.fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
    }

    private void note(Object part) {
        if (part instanceof HttpRequest request) {
            betweenRequests = false;
            stopWaiting();
            if (HttpUtil.isTransferEncodingChunked(request)) {
                chunks.begin();
            }
            request.headers().remove(HttpHeaderNames.UPGRADE).remove(HTTP2_SETTINGS);
        }
        if (part instanceof LastHttpContent) {
            betweenRequests = true;
        }
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    protected void handlerRemoved0(ChannelHandlerContext context) throws Exception {
        stopWaiting();
        super.handlerRemoved0(context);
    }
}
