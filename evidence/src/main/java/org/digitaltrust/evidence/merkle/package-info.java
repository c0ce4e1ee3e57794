/**
 * A log that can only grow, as RFC 6962 section 2.1 hashes it: a root says what was in it, and two kinds of proof show that an
 * entry is among those and that a later root holds all of an earlier one.
 */
@NullMarked
package org.digitaltrust.evidence.merkle;

import org.jspecify.annotations.NullMarked;
