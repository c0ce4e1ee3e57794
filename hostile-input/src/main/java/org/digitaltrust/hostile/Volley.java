package org.digitaltrust.hostile;

import java.security.SecureRandom;

/**
 * How many requests, and which.
 *
 * @param seed the same seed makes the same requests
 * @param each how many of each operation
 */
public record Volley(long seed, int each) {

    private static final long USUAL = 20_261_130;

    /**
     * 50 of each operation, always the same ones, so that a build is red because of what changed; 1,000 others each time
     * with {@code -Dsoak=true}. {@code -Dhostile.seed} makes those of a seed again.
     */
    public static Volley ofThisBuild() {
        var soak = Boolean.getBoolean("soak");
        return new Volley(
                Long.getLong("hostile.seed", soak ? new SecureRandom().nextLong() : USUAL), soak ? 1_000 : 50);
    }
}
