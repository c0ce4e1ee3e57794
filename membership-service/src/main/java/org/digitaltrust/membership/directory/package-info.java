/**
 * Owns the public directory: active members and those in grace, with what everybody may know of them. Emits nothing; hears
 * {@link org.digitaltrust.membership.member.MembersPublished} in the transaction of each change.
 */
@NullMarked
package org.digitaltrust.membership.directory;

import org.jspecify.annotations.NullMarked;
