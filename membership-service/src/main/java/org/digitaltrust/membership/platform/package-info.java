/**
 * Knows the platforms (configuration), and reads public profile pages on them, carefully: whatever a handle, a name server
 * or a page says, nothing is connected to but a public address of a host that is named for that platform. Emits and hears
 * nothing.
 */
@NullMarked
package org.digitaltrust.membership.platform;

import org.jspecify.annotations.NullMarked;
