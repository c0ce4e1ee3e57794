/**
 * Owns recognitions: awards that a jury has given to a member. Recorded by an officer, revoked by another one, never deleted.
 * Emits and hears nothing.
 */
@NullMarked
package org.digitaltrust.membership.recognition;

import org.jspecify.annotations.NullMarked;
