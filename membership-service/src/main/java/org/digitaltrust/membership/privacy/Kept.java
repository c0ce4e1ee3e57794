package org.digitaltrust.membership.privacy;

import java.util.Locale;

/** What an erasure leaves, and why. The words stand in {@code privacy/texts.properties}. */
public enum Kept {
    APPLICATION_OUTCOME,
    MEMBERSHIP_DATES,
    ACCOUNT_DATES,
    DELEGATION_DATES,
    RECOGNITIONS,
    IMPORT_ID,
    PLEDGE_COPY,
    SANCTION_COPY,
    AUDIT_ENTRIES,
    ERASURE_REQUEST,
    /** on the topic, until it is compacted */
    OLDER_MESSAGES;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
