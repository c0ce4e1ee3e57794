package org.digitaltrust.membership.platform;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a host in the domain name system. Numbers, however written, are addresses and none. */
final class HostName {

    private static final int LONGEST = 253;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(" + LABEL + "\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private HostName() {}

    static boolean isName(String host) {
        return host.length() <= LONGEST
                && NAME.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
