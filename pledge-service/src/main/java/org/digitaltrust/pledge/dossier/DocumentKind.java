package org.digitaltrust.pledge.dossier;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DossierDocumentKind")
enum DocumentKind {
    /** On the product: declaration, test report, label. */
    PRODUCT,
    /** On the advertiser: registration, licence. */
    ADVERTISER,
    PERMIT,
    CONTRACT,
    OTHER
}
