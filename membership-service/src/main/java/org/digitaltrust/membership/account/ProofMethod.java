package org.digitaltrust.membership.account;

/** How control of an account was proven. */
public enum ProofMethod {
    /** An officer saw the proof while reviewing the application. */
    OFFICER,
    /** A one-time code stood on the public profile page. */
    PROFILE_CODE,
    /** The platform itself says so. */
    PLATFORM_ATTESTATION
}
