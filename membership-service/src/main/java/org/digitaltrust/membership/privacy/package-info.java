/**
 * Lets a person have everything that is kept about them, and have it erased. Owns the requests for erasure; what there is
 * of a person is said and erased by the features that own it, each through its {@link
 * org.digitaltrust.membership.privacy.PersonalRecords}. Emits and hears nothing itself.
 */
@NullMarked
package org.digitaltrust.membership.privacy;

import org.jspecify.annotations.NullMarked;
