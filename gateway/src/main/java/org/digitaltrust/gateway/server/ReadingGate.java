package org.digitaltrust.gateway.server;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.ReferenceCountUtil;

/**
 * Reads no more from who does not read: neither answers that pile up for a client nor requests sent in advance may fill
 * our memory. Behind the decoder, for HTTP/1.1; HTTP/2 has windows.
 */
final class ReadingGate extends ChannelDuplexHandler {

    private static final int FINAL = 200;

    private final int mostInAdvance;
    private int unanswered;
    private boolean wanted;

    ReadingGate(int mostInAdvance) {
        this.mostInAdvance = mostInAdvance;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) throws Exception {
        if (part instanceof HttpRequest && ++unanswered > mostInAdvance) {
            ReferenceCountUtil.release(part);
            // As on a connection that has been idle for too long, which Vert.x closes.
            context.fireUserEventTriggered(IdleStateEvent.ALL_IDLE_STATE_EVENT);
            return;
        }
        super.channelRead(context, part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise written) throws Exception {
        boolean interim = part instanceof HttpResponse answer && answer.status().code() < FINAL;
        if (part instanceof LastHttpContent && !interim) {
            unanswered--;
        }
        super.write(context, part, written);
    }

    @Override
    public void read(ChannelHandlerContext context) throws Exception {
        wanted = !context.channel().isWritable();
        if (!wanted) {
            super.read(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) throws Exception {
        if (wanted && context.channel().isWritable()) {
            wanted = false;
            context.read();
        }
        super.channelWritabilityChanged(context);
    }
}
