package org.digitaltrust.pledge.code;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changes from one version of a code to another, as everybody may see it. */
@Schema(name = "VersionDifference")
record DifferenceView(
        UUID codeId,

        @Schema(description = "The number of the version before")
        int from,

        @Schema(description = "The number of the version after")
        int to,

        @Schema(description = "Null where it is the same") @Nullable
        TitleChange title,

        List<ClauseWords> added,
        List<ClauseWords> removed,
        List<ClauseChange> changed,

        @Schema(description = "Ids of the clauses that are the same in both languages")
        List<String> unchanged,

        @Schema(description = "Whether clauses that both have follow one another differently")
        boolean orderChanged) {

    record BothTexts(String vi, String en) {
        static BothTexts of(Difference.Worded words) {
            return new BothTexts(words.vi(), words.en());
        }
    }

    record TitleChange(BothTexts before, BothTexts after) {}

    record ClauseWords(String id, BothTexts texts) {
        static ClauseWords of(Difference.Worded words) {
            return new ClauseWords(words.id(), BothTexts.of(words));
        }
    }

    record ClauseChange(String id, BothTexts before, BothTexts after) {
        static ClauseChange of(Difference.Changed change) {
            return new ClauseChange(change.id(), BothTexts.of(change.before()), BothTexts.of(change.after()));
        }
    }

    static DifferenceView of(WrittenVersion before, WrittenVersion after) {
        var difference = Difference.between(before.text(), after.text());
        var title = difference.title();
        return new DifferenceView(
                after.version().facts().codeId(),
                before.version().facts().number(),
                after.version().facts().number(),
                title == null ? null : new TitleChange(BothTexts.of(title.before()), BothTexts.of(title.after())),
                difference.added().stream().map(ClauseWords::of).toList(),
                difference.removed().stream().map(ClauseWords::of).toList(),
                difference.changed().stream().map(ClauseChange::of).toList(),
                difference.unchanged(),
                difference.orderChanged());
    }
}
