package org.digitaltrust.membership.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.digitaltrust.membership.platform.Fetched.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a real server, which answers as a test wants it to. The name server is the test's. */
class ProfileFetcherTest {

    private static final int CAP = 512 * 1024;

    private static Fetching fetching;
    private static ProfilePages pages;

    @BeforeAll
    static void start() {
        fetching = new Fetching();
        pages = fetching.pages();
    }

    @AfterAll
    static void stop() {
        fetching.close();
    }

    @AfterEach
    void forget() {
        fetching.forget();
    }

    @Test
    void a_page_is_read_under_the_name_of_its_host_and_with_nothing_that_tells_who_asks() {
        // Given
        pages.show("/@lan%2F..%2Fadmin", "<p>xin chào</p>");
        // When
        var fetched = fetching.local().fetch(fetching.platform("pages.example"), "lan/../admin");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Page("<p>xin chào</p>"));
        assertThat(pages.requests()).singleElement().satisfies(it -> {
            assertThat(it.line()).isEqualTo("GET /@lan%2F..%2Fadmin HTTP/1.1");
            assertThat(it.serverNames()).containsExactly("pages.example");
            assertThat(it.headers()).containsEntry("host", "pages.example:" + pages.port());
            assertThat(it.headers().keySet())
                    .containsOnly("host", "accept", "accept-encoding", "user-agent", "connection");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, text/html, , MISSING",
        "410 Gone, text/html, , MISSING",
        "403 Forbidden, text/html, , OTHER_STATUS",
        "429 Too Many Requests, text/html, , OTHER_STATUS",
        "500 Internal Server Error, text/html, , OTHER_STATUS",
        "204 No Content, text/html, , OTHER_STATUS",
        "200 OK, image/png, , OTHER_TYPE",
        "200 OK, text/plain, , OTHER_TYPE",
        "200 OK, application/octet-stream, , OTHER_TYPE",
        "200 OK, text/html, gzip, COMPRESSED",
        "200 OK, text/html, br, COMPRESSED"
    })
    void only_a_plain_page_counts(String status, String type, String encoding, String what) {
        // Given
        pages.show(
                "/@lan",
                ProfilePages.raw(
                        "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n"
                                + (encoding == null ? "" : "Content-Encoding: " + encoding + "\r\n")
                                + (status.startsWith("204") ? "" : "Content-Length: 4\r\n") + "\r\n",
                        status.startsWith("204") ? new byte[0] : "page".getBytes(UTF_8)));
        // When
        var fetched = fetching.local().fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched)
                .isEqualTo(
                        what.equals("MISSING") ? new Fetched.Missing() : new Fetched.Unreachable(Fault.valueOf(what)));
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        // Given
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 64; i++) {
                gzip.write(new byte[1024 * 1024]);
            }
        }
        pages.show(
                "/@lan",
                ProfilePages.raw(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                                + packed.size() + "\r\n\r\n",
                        packed.toByteArray()));
        // When
        var fetched = fetching.local().fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Unreachable(Fault.COMPRESSED));
    }

    @Test
    void no_more_than_so_much_is_read_of_a_page_without_end() {
        // Given
        pages.show("/@lan", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
            var part = "x".repeat(10_000).getBytes(UTF_8);
            while (true) {
                out.write(part);
            }
        });
        // When
        var fetched = fetching.local().fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Page.class, it -> assertThat(it.text()).hasSize(CAP));
    }

    @Test
    void a_page_that_is_broken_off_is_none() {
        // Given
        pages.show(
                "/@lan",
                ProfilePages.raw(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n",
                        "half".getBytes(UTF_8)));
        // When
        var fetched = fetching.local().fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Unreachable(Fault.BROKEN_OFF));
    }

    @Test
    void a_platform_that_drips_is_not_waited_for_longer_than_one_that_is_silent() throws Exception {
        // Given
        var over = new CountDownLatch(1);
        pages.show("/@drips", out -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8));
            while (!await(over, 100)) {
                out.write('x');
                out.flush();
            }
        });
        pages.show("/@silent", out -> await(over, 60_000));
        var began = System.nanoTime();
        // When
        var drips = fetching.local("2s").fetch(fetching.platform("pages.example"), "drips");
        var silent = fetching.local("2s").fetch(fetching.platform("pages.example"), "silent");
        // Then
        over.countDown();
        assertThat(List.of(drips, silent)).containsOnly(new Fetched.Unreachable(Fault.TOO_LATE));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(12));
    }

    private static boolean await(CountDownLatch over, long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    @Test
    void a_name_server_that_does_not_answer_uses_up_the_same_time() {
        // Given
        var never = new CountDownLatch(1);
        var fetcher = fetching.fetcher(Map.of("deadline", "500ms"), List.of("8.8.8.8"), never);
        var began = System.nanoTime();
        // When
        var fetched = fetcher.fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Unreachable(Fault.TOO_LATE));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_host_that_nobody_knows_is_unreachable() {
        // When
        var fetched = fetching.fetcher(Map.of(), List.of()).fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Unreachable(Fault.NO_ADDRESS));
    }

    @Test
    void another_address_is_tried_where_the_first_refuses() {
        // Given
        pages.show("/@lan", "page");
        var fetcher = fetching.fetcher(
                Map.of("allowed-private-addresses", "127.0.0.1,fd00::/8"), List.of("fd00::1", "127.0.0.1"));
        // When
        var fetched = fetcher.fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Page("page"));
    }

    @Test
    void only_so_many_pages_are_read_at_once() throws Exception {
        // Given
        var reading = new CountDownLatch(2);
        var over = new CountDownLatch(1);
        pages.show("/@lan", out -> {
            reading.countDown();
            await(over, 20_000);
            ProfilePages.page("text/html", "page").to(out);
        });
        var fetcher = fetching.fetcher(
                Map.of("allowed-private-addresses", "127.0.0.1", "concurrent", "2", "deadline", "20s"),
                List.of("127.0.0.1"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> fetcher.fetch(fetching.platform("pages.example"), "lan"));
            var second = threads.submit(() -> fetcher.fetch(fetching.platform("pages.example"), "lan"));
            reading.await();
            // When
            var third = fetcher.fetch(fetching.platform("pages.example"), "lan");
            over.countDown();
            // Then
            assertThat(third).isEqualTo(new Fetched.Busy());
            assertThat(List.of(first.get(), second.get())).containsOnly(new Fetched.Page("page"));
        }
        assertThat(fetcher.fetch(fetching.platform("pages.example"), "lan")).isEqualTo(new Fetched.Page("page"));
    }
}
