/**
 * What has changed in the register, for partners: another follower of the outbox. Shown are causes named
 * {@code restriction_*} and {@code subjects_merged}, and as {@code subject_changed} what members do to their accounts,
 * callers and status, since that changes who is found and whom contracts bind, and that a permit was issued or revoked,
 * without saying so. The use of a permit stays untold: it would give a programme away. The cursor passes over all others.
 * Emits nothing, hears nothing.
 */
@NullMarked
package org.digitaltrust.sanctions.feed;

import org.jspecify.annotations.NullMarked;
