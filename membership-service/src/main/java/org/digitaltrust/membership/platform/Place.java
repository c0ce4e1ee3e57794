package org.digitaltrust.membership.platform;

/** Where on a profile its owner can write something that everybody sees. */
public enum Place {
    BIO,
    INTRO,
    CHANNEL_DESCRIPTION,
    STATUS
}
