/**
 * membership-service: who is a member. What its features share stands here, the features below: chapters, social
 * accounts, members, applications, and this service's copy of the pledges.
 */
@NullMarked
package org.digitaltrust.membership;

import org.jspecify.annotations.NullMarked;
