package org.digitaltrust.membership.member;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.digitaltrust.chassis.problem.Problem;
import org.digitaltrust.contracts.MemberKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A JSON merge patch: what is absent stays; null empties a list, and is refused where there must be a value. A class and not a
 * record, because a record cannot tell what is absent from what is null.
 */
@Schema(examples = """
        {"display_name": "Lan Kể Chuyện Đêm", "aliases": ["Lan KC"], "chapter": "79", "topics": ["reading"]}""")
class ProfilePatchBody {

    @Nullable
    private MemberKind kind;

    @Nullable
    @Size(min = 1, max = 100)
    private String displayName;

    @Nullable
    @Size(max = 20)
    private List<@NotNull @Size(min = 1, max = 100) String> aliases;

    @Nullable
    @Size(max = 10)
    private String chapter;

    @Nullable
    @Size(max = 20)
    private List<@NotNull @Size(min = 1, max = 60) String> topics;

    @JsonSetter(nulls = Nulls.FAIL)
    void setKind(MemberKind kind) {
        this.kind = kind;
    }

    @JsonSetter(nulls = Nulls.FAIL)
    void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    void setAliases(List<String> aliases) {
        this.aliases = aliases;
    }

    @JsonSetter(nulls = Nulls.FAIL)
    void setChapter(String chapter) {
        this.chapter = chapter;
    }

    @JsonSetter(nulls = Nulls.AS_EMPTY)
    void setTopics(List<String> topics) {
        this.topics = topics;
    }

    /** Refused with 400 where nothing but space is left of a value. */
    ProfileChange toChange() {
        return new ProfileChange(
                kind,
                displayName == null ? null : stripped("display_name", displayName),
                aliases == null ? null : stripped("aliases", aliases),
                chapter,
                topics == null ? null : stripped("topics", topics));
    }

    private static List<String> stripped(String property, List<String> values) {
        return values.stream().map(it -> stripped(property, it)).toList();
    }

    private static String stripped(String property, String value) {
        var text = value.strip();
        if (text.isEmpty()) {
            throw Problem.invalid(property, "must not be blank");
        }
        return text;
    }
}
