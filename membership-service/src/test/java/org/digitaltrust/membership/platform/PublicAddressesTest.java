package org.digitaltrust.membership.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses(List.of());

    static List<String> notPublic() {
        return BadAddresses.ALL;
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void what_is_set_apart_is_not_admitted(String address) {
        assertThat(addresses.admit(BadAddresses.parse(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.88.98.255",
                "192.88.100.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2001:db7:ffff::1",
                "2001:db9::1",
                "2003::1",
                "2606:4700:4700::1111",
                "3ffe::1",
                "3fff:1000::1"
            })
    void what_is_public_is(String address) throws Exception {
        var parsed = InetAddress.ofLiteral(address);
        assertThat(addresses.admit(parsed)).contains(parsed);
    }

    @Test
    void an_ipv4_address_that_is_written_as_ipv6_is_connected_to_as_what_it_is() throws Exception {
        // When
        var admitted = addresses.admit(BadAddresses.parse("::ffff:8.8.8.8"));
        // Then
        assertThat(admitted).contains(InetAddress.ofLiteral("8.8.8.8"));
    }

    @Test
    void a_test_can_admit_addresses_of_its_own_and_no_others() {
        // Given
        var widened = new PublicAddresses(List.of("127.0.0.1", "fd00::/8"));
        // Then
        assertThat(widened.admit(BadAddresses.parse("127.0.0.1"))).isPresent();
        assertThat(widened.admit(BadAddresses.parse("fd12::1"))).isPresent();
        assertThat(widened.admit(BadAddresses.parse("127.0.0.2"))).isEmpty();
        assertThat(widened.admit(BadAddresses.parse("fc12::1"))).isEmpty();
    }
}
