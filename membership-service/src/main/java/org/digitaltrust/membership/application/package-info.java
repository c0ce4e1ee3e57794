/**
 * Owns applications: filing, the officers' steps, the decision. An approval admits a member in the same transaction. Owns the
 * codes, too, by which people take over what nobody holds: an application on paper, or a membership from a list.
 */
@NullMarked
package org.digitaltrust.membership.application;

import org.jspecify.annotations.NullMarked;
