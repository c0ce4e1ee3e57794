package org.digitaltrust.membership.platform;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses belong to the public internet. Of IPv6 that is what has been allocated for it, 2000::/3, without the
 * parts that lead elsewhere; of IPv4 everything that is not set apart.
 */
@Singleton
class PublicAddresses {

    private static final List<AddressBlock> SET_APART = blocks(List.of(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, where clouds keep their metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // AMT
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4")); // reserved, and broadcast
    private static final AddressBlock GLOBAL = AddressBlock.parse("2000::/3");
    private static final List<AddressBlock> LEAD_ELSEWHERE = blocks(List.of(
            "2001::/23", // Teredo, ORCHID and other protocol assignments
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // AS112
            "3fff::/20")); // documentation

    private final List<AddressBlock> allowed;

    @Inject
    PublicAddresses(FetchConfig config) {
        this(config.allowedPrivateAddresses().orElse(List.of()));
    }

    PublicAddresses(List<String> allowed) {
        this.allowed = blocks(allowed);
    }

    /**
     * The address to connect to: without a scope, and as IPv4 where it is one that is written as IPv6.
     *
     * @return empty where it is not public
     */
    Optional<InetAddress> admit(InetAddress address) {
        var plain = plain(address);
        return isPublic(plain) || matches(allowed, plain) ? Optional.of(plain) : Optional.empty();
    }

    private static boolean isPublic(InetAddress address) {
        return switch (address) {
            case Inet4Address it -> !matches(SET_APART, it);
            case Inet6Address it -> GLOBAL.contains(it) && !matches(LEAD_ELSEWHERE, it);
            default -> false;
        };
    }

    /** By its bytes alone; those of an IPv4-mapped address make an IPv4 address. */
    private static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of neither 4 nor 16 bytes", e);
        }
    }

    private static boolean matches(List<AddressBlock> blocks, InetAddress address) {
        return blocks.stream().anyMatch(it -> it.contains(address));
    }

    private static List<AddressBlock> blocks(List<String> blocks) {
        return blocks.stream().map(AddressBlock::parse).toList();
    }
}
