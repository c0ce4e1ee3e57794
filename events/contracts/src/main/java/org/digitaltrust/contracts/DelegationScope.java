package org.digitaltrust.contracts;

/** What an agency may do for its talent. Signing a pledge is not among it: nobody gives another's word. */
public enum DelegationScope {
    /** Claim social accounts and prove control of them. */
    ACCOUNTS,
    /** Change the public profile. */
    PROFILE,
    /** File and follow applications to programmes. */
    APPLICATIONS,
    /** Keep product dossiers. */
    DOSSIERS,
    /** Respond and appeal in a case. */
    CASE_RESPONSE
}
