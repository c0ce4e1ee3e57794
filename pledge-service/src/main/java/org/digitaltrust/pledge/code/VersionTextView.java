package org.digitaltrust.pledge.code;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.pledge.code.CodeVersion.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version's words in one language, in their normalised form. */
record VersionTextView(
        UUID codeId,
        UUID versionId,
        int version,

        @Schema(
                description = "Of both languages together. To recompute it: write {\"en\":{\"clauses\":[{\"id\":…,"
                        + "\"text\":…},…],\"title\":…},\"vi\":{…}} from the answers for both languages as RFC 8785"
                        + " canonical JSON and take the SHA-256 of its UTF-8 bytes in lower-case hexadecimal. Titles"
                        + " and texts are served in the form that is hashed: Unicode NFC, lines ended by a line feed.")
        String sha256,

        Status status,
        String audience,
        Language language,
        String title,
        List<ClauseView> clauses,
        Instant effectiveFrom,
        @Nullable Instant inForceFrom) {

    record ClauseView(String id, String text) {}

    static VersionTextView of(WrittenVersion written, Code code, Language language) {
        var version = written.version();
        var text = written.text().in(language);
        return new VersionTextView(
                version.facts().codeId(),
                version.facts().id(),
                version.facts().number(),
                written.sha256(),
                version.status(),
                code.audience(),
                language,
                text.title(),
                text.clauses().stream()
                        .map(it -> new ClauseView(it.id(), it.text()))
                        .toList(),
                version.facts().effectiveFrom(),
                VersionView.inForceFrom(version));
    }

    /** Changes whenever the answer does: the words never change, but where the version stands does. */
    String entityTag() {
        return "%s-%s-%s".formatted(versionId, status, language).toLowerCase(Locale.ROOT);
    }
}
