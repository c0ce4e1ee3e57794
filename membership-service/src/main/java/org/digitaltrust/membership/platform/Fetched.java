package org.digitaltrust.membership.platform;

/** What came of reading a profile page. */
public sealed interface Fetched {
    /** @param text the page, or as much of it as is read at most */
    record Page(String text) implements Fetched {}

    /** The platform has no such page. */
    record Missing() implements Fetched {}

    /** The name leads to an address that is not public; nothing was connected to. */
    record Refused() implements Fetched {}

    /** The platform did not answer in time, or not with a page. */
    record Unreachable(Fault fault) implements Fetched {}

    /** Too many pages are being read already. */
    record Busy() implements Fetched {}

    /** For the log. Whoever asked is not told what was met with. */
    enum Fault {
        NO_ADDRESS,
        TOO_LATE,
        NOT_CONNECTED,
        BROKEN_OFF,
        REDIRECTED,
        OTHER_STATUS,
        OTHER_TYPE,
        COMPRESSED
    }
}
