package org.digitaltrust.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.timeout.IdleStateEvent;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingGateTest {

    private static final int MOST = 2;

    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger givenUp = new AtomicInteger();
    private final EmbeddedChannel connection = new EmbeddedChannel(
            new ChannelOutboundHandlerAdapter() {
                @Override
                public void read(ChannelHandlerContext context) throws Exception {
                    reads.incrementAndGet();
                    super.read(context);
                }
            },
            new ReadingGate(MOST),
            new ChannelInboundHandlerAdapter() {
                @Override
                public void userEventTriggered(ChannelHandlerContext context, Object event) {
                    givenUp.addAndGet(event instanceof IdleStateEvent ? 1 : 0);
                }
            });

    @Test
    void who_sends_too_many_requests_in_advance_is_given_up() {
        // Given
        ask();
        ask();
        assertThat(givenUp).hasValue(0);
        // When
        ask();
        // Then
        assertThat(givenUp).hasValue(1);
    }

    @Test
    void who_waits_for_answers_may_ask_without_end() {
        // When
        for (int i = 0; i < 10 * MOST; i++) {
            ask();
            answer(HttpResponseStatus.CONTINUE);
            answer(HttpResponseStatus.OK);
        }
        // Then
        assertThat(givenUp).hasValue(0);
    }

    @Test
    void nothing_is_read_from_who_does_not_read() {
        // Given
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        connection.runPendingTasks();
        reads.set(0);
        // When
        connection.read();
        // Then
        assertThat(reads).hasValue(0);
    }

    @Test
    void what_was_held_back_is_read_when_there_is_room_again() {
        // Given
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        connection.runPendingTasks();
        connection.read();
        reads.set(0);
        // When
        connection.unsafe().outboundBuffer().setUserDefinedWritability(1, true);
        connection.runPendingTasks();
        // Then
        assertThat(reads).hasValue(1);
    }

    private void ask() {
        connection.writeInbound(new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));
    }

    private void answer(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status));
    }
}
