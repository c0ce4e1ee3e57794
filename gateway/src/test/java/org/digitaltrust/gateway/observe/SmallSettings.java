package org.digitaltrust.gateway.observe;

/** Settings of these tests. */
record SmallSettings(int clients, double successes, int waiting) implements ObserveSettings {

    @Override
    public AccessLogSettings accessLog() {
        return new AccessLogSettings() {
            @Override
            public boolean enabled() {
                return true;
            }

            @Override
            public double successes() {
                return successes;
            }

            @Override
            public int waiting() {
                return waiting;
            }
        };
    }
}
