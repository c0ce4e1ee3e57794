/** On whose behalf a question is asked, and what that binds them to. */
@NullMarked
package org.digitaltrust.sanctions.party;

import org.jspecify.annotations.NullMarked;
