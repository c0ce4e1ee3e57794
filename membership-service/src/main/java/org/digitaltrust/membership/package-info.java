/**
 * membership-service: who is a member. What its features share stands here, the features below: chapters, social
 * accounts, members, delegations, notices, applications, and this service's copies of pledges and sanctions.
 */
@NullMarked
package org.digitaltrust.membership;

import org.jspecify.annotations.NullMarked;
