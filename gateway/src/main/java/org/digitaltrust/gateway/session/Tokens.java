package org.digitaltrust.gateway.session;

/**
 * What the realm has given.
 *
 * @param accessUntil seconds since 1970
 * @param refreshUntil seconds since 1970: the realm's idle time, or its longest session
 */
record Tokens(String access, long accessUntil, String refresh, long refreshUntil) {

    // A record prints what it holds; these must not get into a log.
    @Override
    public String toString() {
        return "tokens until " + accessUntil + " and " + refreshUntil;
    }
}
