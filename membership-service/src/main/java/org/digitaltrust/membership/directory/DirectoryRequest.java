package org.digitaltrust.membership.directory;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.digitaltrust.chassis.page.PageRequest;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.contracts.MemberKind;
import org.digitaltrust.membership.Choice;
import org.digitaltrust.membership.Folding;
import org.digitaltrust.membership.account.Tier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reader of the directory asks for. */
public class DirectoryRequest {

    private static final int LONGEST_TOPIC = 60;

    @QueryParam("q")
    @Schema(minLength = 2, maxLength = SearchText.LONGEST, examples = "lan ke")
    @Nullable
    String q;

    @QueryParam("chapter")
    @Schema(pattern = "[0-9]{2}", examples = "79")
    @Nullable
    String chapter;

    @QueryParam("kind")
    @Schema(implementation = MemberKind.class)
    @Nullable
    String kind;

    @QueryParam("topic")
    @Schema(minLength = 1, maxLength = LONGEST_TOPIC, examples = "reading")
    @Nullable
    String topic;

    @QueryParam("tier")
    @Schema(implementation = Tier.class)
    @Nullable
    String tier;

    Wanted wanted() {
        return new Wanted(
                Optional.ofNullable(q).map(DirectoryRequest::text),
                Optional.ofNullable(chapter).map(DirectoryRequest::chapter),
                Choice.of(MemberKind.class, "kind", kind),
                Optional.ofNullable(topic).map(DirectoryRequest::topic),
                Choice.of(Tier.class, "tier", tier));
    }

    Place after(PageRequest page) {
        return page.cursor()
                .map(it -> Place.ofCursor(it)
                        .orElseThrow(() -> Problem.invalid("cursor", "must be a next_cursor from a page of this list")))
                .orElseGet(Place::start);
    }

    private static SearchText text(String typed) {
        return SearchText.of(typed)
                .orElseThrow(() -> Problem.invalid(
                        "q",
                        "must have at least two letters or digits, and at most " + SearchText.LONGEST + " characters"));
    }

    private static String chapter(String code) {
        if (!code.matches("[0-9]{2}")) {
            throw Problem.invalid("chapter", "must be the two digits of a chapter's code");
        }
        return code;
    }

    private static String topic(String typed) {
        var folded = Folding.of(typed);
        if (folded.isEmpty() || typed.length() > LONGEST_TOPIC) {
            throw Problem.invalid("topic", "must have a letter or digit, and at most " + LONGEST_TOPIC + " characters");
        }
        return folded;
    }
}
