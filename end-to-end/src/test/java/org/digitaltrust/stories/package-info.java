/** Stories told through the gateway, with real tokens, on the whole stack. */
package org.digitaltrust.stories;
