package org.digitaltrust.gateway.limit;

/**
 * What a bucket said to one request.
 *
 * @param left tokens afterwards
 * @param retryAfter seconds after which the same request is admitted, if nobody else takes from the bucket; 0 if it is now
 */
record Toll(Plan plan, boolean admitted, long left, long retryAfter) {}
