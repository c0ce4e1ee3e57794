package org.digitaltrust.pledge.code;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.pledge.input.CalendarTime;
import org.digitaltrust.pledge.input.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proposed version: what kind of change it is, from when it may be in force, and its words in both languages. */
record VersionRequest(
        @NotNull @Schema(description = "A material change asks for acceptance again, an editorial one only notifies")
        Change change,

        @NotNull @CalendarTime @Schema(examples = "2026-12-01T00:00:00+07:00")
        OffsetDateTime effectiveFrom,

        @NotNull @Valid Texts texts) {

    record Texts(@NotNull @Valid Text vi, @NotNull @Valid Text en) {}

    record Text(
            @NotBlank @Size(max = 300) @PlainText @Schema(examples = "Code of conduct for influencers")
            String title,

            @NotEmpty @Size(max = 200) List<@NotNull @Valid ClauseText> clauses) {
        LocalText toText() {
            return new LocalText(
                    title,
                    clauses.stream().map(it -> new Clause(it.id(), it.text())).toList());
        }
    }

    record ClauseText(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") @Schema(examples = "advertising-disclosed")
            String id,

            @NotBlank @Size(max = 10_000) @PlainText @Schema(examples = "Members announce that they are advertising.")
            String text) {}

    CodeText text() {
        return new CodeText(texts.vi().toText(), texts.en().toText());
    }
}
