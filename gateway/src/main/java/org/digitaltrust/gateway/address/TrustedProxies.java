package org.digitaltrust.gateway.address;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The proxies in front of us whose {@code X-Forwarded-For} we believe, as CIDR blocks. */
final class TrustedProxies {

    private final List<IpSubnetFilterRule> blocks;

    TrustedProxies(List<String> blocks) {
        this.blocks = blocks.stream().map(TrustedProxies::parse).toList();
    }

    private static IpSubnetFilterRule parse(String block) {
        int slash = block.indexOf('/');
        var address = Addresses.parse(slash < 0 ? block : block.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("a trusted proxy is an address or a CIDR block: " + block);
        }
        int whole = address.getAddress().length * Byte.SIZE;
        return new IpSubnetFilterRule(
                address,
                slash < 0 ? whole : Integer.parseInt(block, slash + 1, block.length(), 10),
                IpFilterRuleType.ACCEPT);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    boolean contain(@Nullable InetAddress address) {
        if (address == null) {
            return false;
        }
        var socket = new InetSocketAddress(address, 0);
        return blocks.stream().anyMatch(it -> it.matches(socket));
    }
}
