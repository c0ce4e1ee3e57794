/**
 * This service's copy of members: who holds which membership, and where it stands. Hears {@code members.v1}; emits nothing.
 */
@NullMarked
package org.digitaltrust.pledge.member;

import org.jspecify.annotations.NullMarked;
