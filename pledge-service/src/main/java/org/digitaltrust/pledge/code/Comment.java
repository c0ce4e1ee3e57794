package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a version in consultation.
 *
 * @param author as they call themselves; null where they do not
 */
record Comment(UUID id, UUID versionId, @Nullable String author, String text, Instant writtenAt) {}
