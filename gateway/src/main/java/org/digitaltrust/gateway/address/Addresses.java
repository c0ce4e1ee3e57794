package org.digitaltrust.gateway.address;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Addresses as programs write them into headers. Never asks a name server. */
final class Addresses {

    private Addresses() {}

    /** @return null for what is no address; an IPv4 address in IPv6's clothes is an IPv4 address */
    static @Nullable InetAddress parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var octets = NetUtil.createByteArrayFromIpAddressString(withoutPort(text.strip()));
        try {
            return octets == null ? null : InetAddress.getByAddress(octets);
        } catch (UnknownHostException neitherFourNorSixteenOctets) {
            return null;
        }
    }

    // Some proxies write the port too: 192.0.2.1:4711, [2001:db8::1]:4711.
    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
