package org.digitaltrust.sanctions.cases;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.digitaltrust.sanctions.cases.CaseEvidence.Pointer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to be added: where it can be seen, or the hash of what was saved; one of both at least. Nothing is fetched. The subject sees
 * all of it with the notice, so that nothing in it may say who reported.
 *
 * @param sha256 in lower-case hexadecimal
 * @param note what it shows
 */
@Schema(name = "CaseEvidenceRequest", examples = """
        {"url": "https://www.tiktok.com/@lan.ke.chuyen/video/1", "captured_at": "2026-11-30T20:15:00+07:00",
         "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", "note": "No label at any time."}""")
record EvidenceRequest(
        @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        String url,

        @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hexadecimal")
        String sha256,

        @Nullable OffsetDateTime capturedAt,
        @Nullable @Size(max = 2000) String note) {

    Pointer pointer() {
        var captured = capturedAt == null ? null : capturedAt.toInstant().truncatedTo(ChronoUnit.MICROS);
        return new Pointer(url, sha256, captured, note);
    }
}
