package org.digitaltrust.membership.account;

/** How control of an account was proven. */
public enum ProofMethod {
    /** An officer saw the proof while reviewing the application. */
    OFFICER
}
