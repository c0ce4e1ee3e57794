package org.digitaltrust.gateway.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

    private static final List<String> TRUSTED = List.of("10.0.0.0/8", "192.0.2.7", "2001:db8:1::/48");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.1 | 198.51.100.1              | 203.0.113.1", // not ours: what it says is its own
                "10.1.2.3    | 198.51.100.1              | 198.51.100.1",
                "10.1.2.3    | 1.1.1.1, 198.51.100.1     | 198.51.100.1", // what the client put before is hearsay
                "10.1.2.3    | 198.51.100.1, 10.9.9.9    | 198.51.100.1",
                "10.1.2.3    | 198.51.100.1, 192.0.2.7   | 198.51.100.1",
                "10.1.2.3    | 198.51.100.1, 192.0.2.8   | 192.0.2.8",
                "10.1.2.3    | 10.0.0.1, 10.0.0.2        | 10.0.0.1",
                "10.1.2.3    | unknown                   | 10.1.2.3",
                "10.1.2.3    | 198.51.100.1, _hidden     | 10.1.2.3",
                "10.1.2.3    | 198.51.100.1:4711         | 198.51.100.1",
                "10.1.2.3    | [2001:db8:2::1]:4711      | 2001:db8:2:0:0:0:0:1",
                "2001:db8:1::9 | 198.51.100.1            | 198.51.100.1",
                "::ffff:10.1.2.3 | 198.51.100.1          | 198.51.100.1",
                "10.1.2.3    | ''                        | 10.1.2.3",
                "10.1.2.3    | 198.51.100.1,             | 10.1.2.3",
            })
    void the_last_hop_that_is_not_ours_is_the_client(String remote, String forwardedFor, String client) {
        // When
        var found = new ClientAddresses(TRUSTED).of(remote, List.of(forwardedFor));
        // Then
        assertThat(found.getHostAddress()).isEqualTo(client);
    }

    @Test
    void the_last_of_several_header_lines_is_the_nearest() {
        // When
        var found = new ClientAddresses(TRUSTED).of("10.1.2.3", List.of("1.1.1.1", "198.51.100.1, 10.0.0.1"));
        // Then
        assertThat(found.getHostAddress()).isEqualTo("198.51.100.1");
    }

    @Test
    void without_trusted_proxies_the_header_says_nothing() {
        // When
        var found = new ClientAddresses(List.of()).of("10.1.2.3", List.of("198.51.100.1"));
        // Then
        assertThat(found.getHostAddress()).isEqualTo("10.1.2.3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1", "proxy.example", ""})
    void what_is_no_block_stops_the_start(String block) {
        // When Then
        assertThatThrownBy(() -> new ClientAddresses(List.of(block))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_household_is_one_place_and_its_neighbour_another() {
        // When Then
        assertThat(network("2001:db8:2:3::1"))
                .isEqualTo(network("2001:db8:2:3:ffff::2"))
                .isNotEqualTo(network("2001:db8:2:4::1"));
        assertThat(network("::ffff:192.0.2.1")).isEqualTo(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
        assertThat(network("::1")).isNotEqualTo(network("0.0.0.0"));
        assertThat(network("nonsense")).isEqualTo(Network.of(null));
    }

    private static Network network(String address) {
        return Network.of(Addresses.parse(address));
    }
}
