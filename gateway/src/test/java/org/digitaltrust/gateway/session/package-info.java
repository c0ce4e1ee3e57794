@NullMarked
package org.digitaltrust.gateway.session;

import org.jspecify.annotations.NullMarked;
