package org.digitaltrust.pledge.signing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure the identity provider was of the signer.
 *
 * @param acr authentication context class, as the token states it; null where it states none
 * @param amr authentication methods, as the token states them
 */
record Assurance(@Nullable String acr, List<String> amr) {
    Assurance {
        amr = List.copyOf(amr);
    }
}
