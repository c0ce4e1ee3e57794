package org.digitaltrust.chassis.identity;

/**
 * How the cache of identities does.
 *
 * @param hits tokens found in it
 * @param misses tokens that had to be looked at anew, good ones and bad ones
 * @param size identities in it
 */
public record CacheFigures(long hits, long misses, long size) {}
