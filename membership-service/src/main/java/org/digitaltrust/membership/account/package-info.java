/**
 * Owns social accounts from the moment an applicant or member lists them: whose they are, how well control is proven, what
 * they were called before, how many follow them. The database lets a proven account belong to one applicant or member only.
 */
@NullMarked
package org.digitaltrust.membership.account;

import org.jspecify.annotations.NullMarked;
