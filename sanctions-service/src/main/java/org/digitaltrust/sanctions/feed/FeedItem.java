package org.digitaltrust.sanctions.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * One change, told by ids and codes only.
 *
 * @param version grows with every change; others than those shown leave gaps
 * @param subjectId the record that changed; after a merge it leads to the one that survived
 */
record FeedItem(long version, UUID subjectId, String cause, Instant at) {}
