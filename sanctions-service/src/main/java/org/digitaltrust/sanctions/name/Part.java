package org.digitaltrust.sanctions.name;

import org.jspecify.annotations.Nullable;

/**
 * A part of the asked name beside its counterpart in the known one, both normalised.
 *
 * @param query null if the question lacks this part
 * @param matched null if the known name lacks this part
 * @param reason code of {@link Reason}
 */
public record Part(@Nullable String query, @Nullable String matched, String reason) {}
