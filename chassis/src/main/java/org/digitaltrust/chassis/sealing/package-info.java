/**
 * Envelope encryption of personal data: a key for each person, wrapped by a master key, in a table of their own. Whoever
 * destroys a person's key makes everything that it sealed unreadable, in back-ups of other tables too. Here because every
 * service that keeps personal data needs it in the same way; a service that uses it adds {@code db/sealing} to its migrations
 * and gets {@code sealing.key}.
 */
@NullMarked
package org.digitaltrust.chassis.sealing;

import org.jspecify.annotations.NullMarked;
