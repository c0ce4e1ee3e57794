package org.digitaltrust.membership.account;

/** How large an audience is. */
public enum Tier {
    /** Fewer than 10,000. */
    NANO,
    /** Fewer than 100,000. */
    MICRO,
    /** Fewer than a million. */
    MACRO,
    MEGA;

    private static final long MICRO_FROM = 10_000;
    private static final long MACRO_FROM = 100_000;
    private static final long MEGA_FROM = 1_000_000;

    public static Tier of(long audience) {
        if (audience < MICRO_FROM) {
            return NANO;
        }
        if (audience < MACRO_FROM) {
            return MICRO;
        }
        return audience < MEGA_FROM ? MACRO : MEGA;
    }
}
