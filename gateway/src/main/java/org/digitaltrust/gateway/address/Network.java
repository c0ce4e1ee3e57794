package org.digitaltrust.gateway.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What counts as one place on the net: an IPv4 address, or the /64 of an IPv6 address, of which every household has 2^64.
 *
 * @param version 4 or 6; 0 for one that cannot be told
 */
public record Network(int version, long prefix) {

    private static final Network UNKNOWN = new Network(0, 0);

    public static Network of(@Nullable InetAddress address) {
        if (address == null) {
            return UNKNOWN;
        }
        var octets = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet6Address ? new Network(6, octets.getLong()) : new Network(4, octets.getInt());
    }
}
