package org.digitaltrust.membership.platform;

import java.math.BigInteger;
import java.net.InetAddress;

/** Addresses that begin with the same bits, such as {@code 10.0.0.0/8}; or one alone. */
final class AddressBlock {

    private final int bytes;
    private final int free;
    private final BigInteger prefix;

    private AddressBlock(InetAddress network, int length) {
        this.bytes = network.getAddress().length;
        this.free = bytes * Byte.SIZE - length;
        if (length < 0 || free < 0) {
            throw new IllegalArgumentException(network + " has no " + length + " bits");
        }
        this.prefix = prefixOf(network);
    }

    static AddressBlock parse(String block) {
        int slash = block.indexOf('/');
        var network = InetAddress.ofLiteral(slash < 0 ? block : block.substring(0, slash));
        return new AddressBlock(
                network,
                slash < 0
                        ? network.getAddress().length * Byte.SIZE
                        : Integer.parseInt(block, slash + 1, block.length(), 10));
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == bytes && prefixOf(address).equals(prefix);
    }

    private BigInteger prefixOf(InetAddress address) {
        return new BigInteger(1, address.getAddress()).shiftRight(free);
    }
}
