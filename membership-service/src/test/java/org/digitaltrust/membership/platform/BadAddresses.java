package org.digitaltrust.membership.platform;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** One or more of every range that leads elsewhere than to the public internet, the first and the last of most. */
final class BadAddresses {

    private static final String MAPPED = "::ffff:";

    static final List<String> ALL = List.of(
            // this network, private, carriers, loopback, link-local with the metadata of clouds
            "0.0.0.0",
            "0.255.255.255",
            "10.0.0.0",
            "10.255.255.255",
            "100.64.0.0",
            "100.127.255.255",
            "127.0.0.1",
            "127.0.0.2",
            "127.255.255.255",
            "169.254.0.0",
            "169.254.169.254",
            "169.254.255.255",
            "172.16.0.0",
            "172.31.255.255",
            "192.168.0.0",
            "192.168.255.255",
            // protocol assignments, documentation, 6to4 relays, benchmarks
            "192.0.0.0",
            "192.0.0.170",
            "192.0.0.255",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.0",
            "198.19.255.255",
            "198.51.100.1",
            "203.0.113.1",
            // multicast, reserved, broadcast
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.0",
            "255.255.255.254",
            "255.255.255.255",
            // IPv6: unspecified, loopback, link-local also with a scope, site-local, unique local, multicast
            "::",
            "::1",
            "fe80::1",
            "fe80::1%1",
            "febf:ffff::1",
            "fec0::1",
            "fc00::1",
            "fd00:ec2::254",
            "ff02::1",
            "ff0e::1",
            // documentation, discard, segment routing, outside what is allocated
            "2001:db8::1",
            "3fff::1",
            "3fff:fff:ffff::1",
            "100::1",
            "100:0:0:1::1",
            "5f00::1",
            "4000::1",
            "1fff::1",
            // Teredo, ORCHID, 6to4, NAT64, also where they hold a public address
            "2001::1",
            "2001:0:4136:e378:8000:63bf:3fff:fdd2",
            "2001:10::1",
            "2001:20::1",
            "2002:7f00:1::1",
            "2002:808:808::1",
            "64:ff9b::7f00:1",
            "64:ff9b::808:808",
            "64:ff9b:1::7f00:1",
            "64:ff9b:1::808:808",
            // IPv4-mapped, -compatible and -translated
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::ffff:169.254.169.254",
            "::ffff:0.0.0.0",
            "::ffff:100.64.0.1",
            "::127.0.0.1",
            "::10.0.0.1",
            "::8.8.8.8",
            "::ffff:0:127.0.0.1",
            "::ffff:0:8.8.8.8");

    private BadAddresses() {}

    /** As it is written: the JDK itself would make IPv4 of those that are mapped. */
    static InetAddress parse(String address) {
        try {
            if (address.startsWith(MAPPED) && address.indexOf('.') > 0 && !address.startsWith(MAPPED + "0:")) {
                return Inet6Address.getByAddress(null, mapped(address.substring(MAPPED.length())), -1);
            }
            int scope = address.indexOf('%');
            return scope < 0
                    ? InetAddress.ofLiteral(address)
                    : Inet6Address.getByAddress(
                            null,
                            InetAddress.ofLiteral(address.substring(0, scope)).getAddress(),
                            Integer.parseInt(address, scope + 1, address.length(), 10));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(address, e);
        }
    }

    private static byte[] mapped(String ipv4) {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        System.arraycopy(InetAddress.ofLiteral(ipv4).getAddress(), 0, bytes, 12, 4);
        return bytes;
    }
}
