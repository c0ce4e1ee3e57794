package org.digitaltrust.sanctions.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads an AuthZEN evaluation request into a question. Members that are not known are ignored at every level; members
 * that are known have the right type and, where a vocabulary lists their values, one of those.
 */
@Singleton
class QuestionReader {

    private static final Pattern PURPOSE = Pattern.compile("[a-z_]{1,64}");
    private static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Vocabularies vocabularies;
    private final Clock clock;

    QuestionReader(Vocabularies vocabularies, Clock clock) {
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    /** Refused with 400 {@code malformed-question} and a detail that names the member. */
    Question read(@Nullable JsonNode body) {
        var request = Member.root(body);
        var resource = request.object("resource");
        if (!"medium".equals(resource.text("type"))) {
            throw Member.malformed("resource.type", "must be medium");
        }
        var properties = resource.optionalObject("properties");
        var context = request.optionalObject("context");
        if (context != null) {
            checkPurpose(context);
        }
        return new Question(
                subject(request.object("subject")),
                code(request.object("action").text("name"), Vocabulary.ACTIVITIES, "action.name"),
                code(resource.text("id"), Vocabulary.MEDIA, "resource.id"),
                properties == null ? null : properties.optionalFlag("commercial"),
                optionalCode(properties, "sector", Vocabulary.SECTORS),
                optionalCode(properties, "programme_class", Vocabulary.PROGRAMME_CLASSES),
                optionalCode(properties, "territory", Vocabulary.TERRITORIES),
                optionalCode(properties, "content", Vocabulary.CONTENT),
                time(context),
                optionalCode(properties, "carve_out", Vocabulary.CARVE_OUTS));
    }

    private static Question.Asked subject(Member subject) {
        var id = subject.text("id");
        return switch (subject.text("type")) {
            case "account" ->
                new Question.Asked.Account(AccountName.parse(id)
                        .orElseThrow(
                                () -> Member.malformed("subject.id", "must be platform:@handle or platform:uid:<id>")));
            case "member", "subject" -> new Question.Asked.Subject(uuid(id));
            default -> throw Member.malformed("subject.type", "must be account, member or subject");
        };
    }

    private static UUID uuid(String text) {
        if (!text.matches(UUID_FORM)) {
            throw Member.malformed("subject.id", "must be a UUID");
        }
        return UUID.fromString(text);
    }

    private Instant time(@Nullable Member context) {
        var time = context == null ? null : context.optionalText("time");
        return time == null ? clock.instant() : Member.instant("context.time", time);
    }

    private static void checkPurpose(Member context) {
        var purpose = context.optionalText("purpose");
        if (purpose != null && !PURPOSE.matcher(purpose).matches()) {
            throw Member.malformed("context.purpose", "must be 1 to 64 lower-case letters or underscores");
        }
    }

    private @Nullable String optionalCode(@Nullable Member properties, String name, Vocabulary vocabulary) {
        var code = properties == null ? null : properties.optionalText(name);
        return code == null ? null : code(code, vocabulary, "resource.properties." + name);
    }

    private String code(String code, Vocabulary vocabulary, String path) {
        if (!vocabularies.knows(vocabulary, code)) {
            throw Member.malformed(path, "must be a code of the vocabulary " + vocabulary.key());
        }
        return code;
    }
}
