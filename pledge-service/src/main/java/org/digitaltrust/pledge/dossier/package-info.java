/**
 * Product dossiers (Advertising Law 75/2025/QH15, Art. 15a): what a member knew of an advertiser and a product before advertising it.
 * Owns dossiers, their documents and the files these lie in, and the packs that show them to an authority. Emits nothing.
 */
@NullMarked
package org.digitaltrust.pledge.dossier;

import org.jspecify.annotations.NullMarked;
