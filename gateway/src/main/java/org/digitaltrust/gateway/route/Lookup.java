package org.digitaltrust.gateway.route;

import java.util.SortedSet;

/** What the table says to a method and a path. */
public sealed interface Lookup {

    record Found(Route route) implements Lookup {}

    /** The path exists, and takes these methods. */
    record OtherMethods(SortedSet<String> allowed) implements Lookup {}

    record Unknown() implements Lookup {}
}
