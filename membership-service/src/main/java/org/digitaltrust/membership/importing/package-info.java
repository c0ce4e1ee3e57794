/**
 * Takes over members from a list that was kept elsewhere: a file at a time, line by line, each line once. Owns the files'
 * progress, the lines that were refused, and which member each external id became; members, persons and accounts belong to
 * their features. Emits nothing of its own and hears nothing.
 */
@NullMarked
package org.digitaltrust.membership.importing;

import org.jspecify.annotations.NullMarked;
