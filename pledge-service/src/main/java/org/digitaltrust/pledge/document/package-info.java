/**
 * Public documents that many ask for and that seldom change: kept as bytes with their tag.
 */
@NullMarked
package org.digitaltrust.pledge.document;

import org.jspecify.annotations.NullMarked;
