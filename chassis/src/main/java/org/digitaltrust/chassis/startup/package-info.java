/** What must hold before a service serves: no demo secret outside the local profile, and the realm's keys at hand. */
@NullMarked
package org.digitaltrust.chassis.startup;

import org.jspecify.annotations.NullMarked;
