package org.digitaltrust.membership.importing;

/** Why a line made no member. */
enum LineRefusal {
    /** It cannot be read. */
    UNREADABLE,
    /** It breaks a rule of application forms. */
    INVALID,
    /** Its external id was imported before with something else; what a member is now is changed at the member. */
    ALREADY_IMPORTED_DIFFERENTLY,
    /** Somebody else applied, or was imported, with this e-mail address. */
    ADDRESS_IN_USE
}
