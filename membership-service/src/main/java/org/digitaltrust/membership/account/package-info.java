/**
 * Owns social accounts from the moment an applicant lists them: whose they are, and how well control is proven. The
 * database lets a verified account belong to one applicant or member only.
 */
@NullMarked
package org.digitaltrust.membership.account;

import org.jspecify.annotations.NullMarked;
