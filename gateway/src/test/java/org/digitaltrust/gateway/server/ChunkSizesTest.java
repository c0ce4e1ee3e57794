package org.digitaltrust.gateway.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ChunkSizesTest {

    private static final String HEAD = "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";

    @Property(tries = 300)
    void good_chunks_pass_however_they_are_cut(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 40) Integer> sizes,
            @ForAll @IntRange(min = 1, max = 50) int piece) {
        // Given
        var text = new StringBuilder(HEAD);
        for (int size : sizes) {
            text.append("%x%s\r\n".formatted(size, size % 2 == 0 ? ";ext=1" : ""))
                    .append("b".repeat(size))
                    .append("\r\n");
        }
        text.append("0\r\n\r\n").append(HEAD).append("00000001\r\nb\r\n0\r\nTrailer: 1\r\n\r\n");
        var channel = new EmbeddedChannel(new StrictRequestDecoder(new HttpServerOptions(), Duration.ofSeconds(10)));
        // When
        for (int at = 0; at < text.length(); at += piece) {
            var part = text.substring(at, Math.min(text.length(), at + piece));
            channel.writeInbound(Unpooled.copiedBuffer(part, US_ASCII));
        }
        // Then
        int bytes = 0;
        int ends = 0;
        for (Object part = channel.readInbound(); part != null; part = channel.readInbound()) {
            bytes += part instanceof HttpContent content ? content.content().readableBytes() : 0;
            ends += part instanceof LastHttpContent ? 1 : 0;
        }
        assertThat(bytes).isEqualTo(sizes.stream().mapToInt(it -> it).sum() + 1);
        assertThat(ends).isEqualTo(2);
        channel.finishAndReleaseAll();
    }
}
