package org.digitaltrust.pledge.code;

/** The languages in which every code is written. */
public enum Language {
    VI,
    EN
}
