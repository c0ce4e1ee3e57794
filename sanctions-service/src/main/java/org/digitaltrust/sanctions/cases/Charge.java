package org.digitaltrust.sanctions.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a notice charges somebody with: a clause of a version of a code, or an article of a legal instrument; one of both. */
record Charge(
        @Nullable UUID versionId,
        @Nullable String clauseId,
        @Nullable String instrument,
        @Nullable String article) {

    boolean isClause() {
        return versionId != null && clauseId != null && instrument == null && article == null;
    }

    boolean isArticle() {
        return instrument != null && article != null && versionId == null && clauseId == null;
    }
}
