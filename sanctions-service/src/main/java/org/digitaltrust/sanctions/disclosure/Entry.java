package org.digitaltrust.sanctions.disclosure;

import java.util.UUID;

/**
 * A disclosure as it is kept.
 *
 * @param entryId its own id, given once, by which the database knows what it has
 */
record Entry(UUID entryId, Disclosure disclosure) {}
