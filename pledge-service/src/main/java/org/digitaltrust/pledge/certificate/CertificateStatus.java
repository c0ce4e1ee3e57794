package org.digitaltrust.pledge.certificate;

/** How a certificate stands. */
public enum CertificateStatus {
    ISSUED,
    /** As good as issued; its last weeks have begun. */
    REFRESH_DUE,
    /** For as long as something is missing that it needs. */
    SUSPENDED,
    REVOKED,
    EXPIRED;

    public boolean isFinal() {
        return this == REVOKED || this == EXPIRED;
    }

    /** Whether its holder may be trusted by it. */
    public boolean holds() {
        return this == ISSUED || this == REFRESH_DUE;
    }
}
