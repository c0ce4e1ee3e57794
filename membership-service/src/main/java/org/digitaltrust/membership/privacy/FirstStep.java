package org.digitaltrust.membership.privacy;

/** What ends a relation that still goes on. */
public enum FirstStep {
    /** of an application that is open */
    WITHDRAWAL,
    /** from a membership */
    RESIGNATION
}
