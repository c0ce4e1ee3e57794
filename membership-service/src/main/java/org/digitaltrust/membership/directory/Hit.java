package org.digitaltrust.membership.directory;

/** A member that was found, and where in the order. */
record Hit(Listing listing, Place place) {}
