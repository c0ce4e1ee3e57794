/**
 * Owns applications: filing, the officers' steps, the decision. An approval admits a member in the same transaction.
 */
@NullMarked
package org.digitaltrust.membership.application;

import org.jspecify.annotations.NullMarked;
