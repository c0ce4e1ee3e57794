package org.digitaltrust.sanctions.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.digitaltrust.sanctions.report.Report.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param category a code of the vocabulary violation_categories
 * @param conductDate the day on which it happened, in Asia/Ho_Chi_Minh; of something that lasted, the last known one
 * @param contact how the sender wants to be reached; not needed, and shown to nobody but a case officer who says why
 */
@Schema(examples = """
        {"subject": {"type": "account", "id": "tiktok:@lan.ke.chuyen"}, "category": "hidden_ad",
         "description": "Sells a slimming tea as her own story; the video does not say that it is paid for.",
         "evidence": [{"url": "https://www.tiktok.com/@lan.ke.chuyen/video/1", "captured_at": "2026-11-30T20:15:00+07:00"}],
         "conduct_date": "2026-11-30"}""")
record ReportRequest(
        @Valid @NotNull Whom subject,
        @NotBlank @Size(max = 64) String category,
        @NotBlank @Size(max = 10_000) String description,
        @Nullable @Size(max = 20) List<@Valid @NotNull Pointer> evidence,
        @NotNull LocalDate conductDate,
        @Nullable @Size(min = 1, max = 200) String contact) {

    /**
     * Whom it is about.
     *
     * @param id of a subject its id, of an account {@code platform:@handle} or {@code platform:uid:<id>}, of a person the name
     */
    @Schema(name = "ReportedSubject")
    record Whom(
            @NotNull Kind type, @NotBlank @Size(max = 200) String id) {}

    /**
     * Where it can be seen, or the hash of what the sender has saved; one of both at least. Nothing is fetched.
     *
     * @param sha256 in lower-case hexadecimal
     * @param capturedAt when the sender saw or saved it
     */
    @Schema(name = "ReportEvidence")
    record Pointer(
            @Nullable @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
            String url,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in lower-case hexadecimal")
            String sha256,

            @Nullable OffsetDateTime capturedAt) {

        Evidence toEvidence() {
            return new Evidence(url, sha256, captured());
        }

        @Nullable
        Instant captured() {
            return capturedAt == null ? null : capturedAt.toInstant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    List<Pointer> pointers() {
        return evidence == null ? List.of() : evidence;
    }
}
