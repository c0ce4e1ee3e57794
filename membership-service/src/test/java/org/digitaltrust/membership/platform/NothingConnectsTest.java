package org.digitaltrust.membership.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.digitaltrust.membership.platform.Fetched.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where nothing may connect to. A real server counts who does. */
class NothingConnectsTest {

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

    static List<String> notPublic() {
        return BadAddresses.ALL;
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void nothing_connects_to_what_is_not_public(String address) {
        // Given
        pages.show("/@lan", "page");
        int before = pages.connections();
        // When
        var alone = fetching.fetcher(Map.of(), List.of(address)).fetch(fetching.platform("pages.example"), "lan");
        var first = fetching.fetcher(Map.of(), List.of(address, "8.8.8.8"))
                .fetch(fetching.platform("pages.example"), "lan");
        var last = fetching.fetcher(Map.of(), List.of("8.8.8.8", "2606:4700:4700::1111", address))
                .fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(List.of(alone, first, last)).containsOnly(new Fetched.Refused());
        assertThat(pages.connections()).isEqualTo(before);
    }

    @Test
    void what_one_test_may_connect_to_does_not_open_the_rest() {
        // Given
        var settings = Map.of("allowed-private-addresses", "127.0.0.1");
        int before = pages.connections();
        // When
        var mixed = fetching.fetcher(settings, List.of("127.0.0.1", "127.0.0.2"))
                .fetch(fetching.platform("pages.example"), "lan");
        // Then
        assertThat(mixed).isEqualTo(new Fetched.Refused());
        assertThat(pages.connections()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "@", "%", "/../"})
    void what_is_no_handle_is_not_looked_for(String handle) {
        // Given
        int before = pages.connections();
        // When
        var fetched = fetching.local().fetch(fetching.platform("pages.example"), handle);
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Missing());
        assertThat(pages.connections()).isEqualTo(before);
    }

    @Test
    void a_certificate_for_another_host_is_not_accepted() {
        // When
        var fetched = fetching.local().fetch(fetching.platform("other.example"), "lan");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Unreachable(Fault.NOT_CONNECTED));
        assertThat(pages.requests()).isEmpty();
    }

    @Test
    void nothing_is_followed() {
        // Given
        pages.show(
                "/@lan",
                ProfilePages.raw(
                        "HTTP/1.1 302 Found\r\nLocation: https://pages.example:" + pages.port()
                                + "/@other\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n",
                        new byte[0]));
        pages.show("/@other", "page");
        var fetcher = fetching.local();
        // When
        var fetched = fetcher.fetch(fetching.platform("pages.example"), "lan");
        var again = fetcher.fetch(fetching.platform("pages.example"), "other");
        // Then
        assertThat(fetched).isEqualTo(new Fetched.Unreachable(Fault.REDIRECTED));
        assertThat(again).isEqualTo(new Fetched.Page("page"));
        assertThat(pages.requests())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.headers()).doesNotContainKey("cookie"));
    }
}
