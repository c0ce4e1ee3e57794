package org.digitaltrust.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Dice that fall the same way for the same seed. */
record Chance(RandomGenerator random) {

    /** The dice of one request. */
    static Chance of(long seed, Operation operation, int number) {
        var place = UUID.nameUUIDFromBytes((seed + " " + operation + " " + number).getBytes(StandardCharsets.UTF_8));
        return new Chance(RandomGeneratorFactory.of("L64X128MixRandom")
                .create(place.getMostSignificantBits() ^ place.getLeastSignificantBits()));
    }

    boolean in(double share) {
        return random.nextDouble() < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    UUID uuid() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
