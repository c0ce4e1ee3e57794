/**
 * Lets members and those who act for them look after their accounts: list them, prove them with a code on the profile page,
 * say that they are called something else, give them up; lets platforms attest whose an account is. Owns nothing of its own,
 * changes what {@code account} owns. A proof becomes stale after a time and has to be repeated.
 *
 * <p>What a member says is never proven by it: a changed handle has to be proven anew, and the platform's id of an account,
 * which goes on standing for it, is only what the platform or an officer states.
 */
@NullMarked
package org.digitaltrust.membership.proof;

import org.jspecify.annotations.NullMarked;
