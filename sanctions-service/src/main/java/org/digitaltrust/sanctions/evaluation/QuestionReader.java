package org.digitaltrust.sanctions.evaluation;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Pattern;
import org.digitaltrust.sanctions.screening.NameCheck;
import org.digitaltrust.sanctions.subject.AccountName;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Reads the four parts of an AuthZEN evaluation request. Members that are not known are ignored at every level; members
 * that are known have the right type and, where a vocabulary lists their values, one of those. Everything else is 400
 * {@code malformed-question} with a detail that names the member.
 */
@Singleton
class QuestionReader {

    private static final Pattern PURPOSE = Pattern.compile("[a-z_]{1,64}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Vocabularies vocabularies;
    private final NameCheck names;
    private final Clock clock;

    QuestionReader(Vocabularies vocabularies, NameCheck names, Clock clock) {
        this.vocabularies = vocabularies;
        this.names = names;
        this.clock = clock;
    }

    /** The whole of a single question. */
    Question read(Member request) {
        return new Question(
                subject(request.object("subject")),
                activity(request.object("action")),
                place(request.object("resource")),
                moment(request.optionalObject("context")));
    }

    Question.Asked subject(Member subject) {
        var id = subject.text("id");
        var _ = subject.optionalObject("properties");
        return switch (subject.text("type")) {
            case "account" ->
                new Question.Asked.Account(AccountName.parse(id)
                        .orElseThrow(() ->
                                Member.malformed(subject.at("id"), "must be platform:@handle or platform:uid:<id>")));
            case "member", "subject" -> new Question.Asked.Subject(uuid(id, subject.at("id")));
            case "person" -> person(subject);
            default -> throw Member.malformed(subject.at("type"), "must be account, member, subject or person");
        };
    }

    private Question.Asked.Person person(Member subject) {
        var properties = subject.object("properties");
        var name = Normalizer.normalize(properties.text("name"), Normalizer.Form.NFC)
                .strip();
        var birthYear = properties.optionalNumber("birth_year");
        var fault = names.faultOf(name, birthYear);
        if (fault != null) {
            throw Member.malformed(properties.at(fault.field()), fault.message());
        }
        return new Question.Asked.Person(name, birthYear);
    }

    String activity(Member action) {
        var _ = action.optionalObject("properties");
        return code(action.text("name"), Vocabulary.ACTIVITIES, action, "name");
    }

    Question.Place place(Member resource) {
        if (!"medium".equals(resource.text("type"))) {
            throw Member.malformed(resource.at("type"), "must be medium");
        }
        var properties = resource.optionalObject("properties");
        return new Question.Place(
                code(resource.text("id"), Vocabulary.MEDIA, resource, "id"),
                properties == null ? null : properties.optionalFlag("commercial"),
                optionalCode(properties, "sector", Vocabulary.SECTORS),
                optionalCode(properties, "programme_class", Vocabulary.PROGRAMME_CLASSES),
                optionalCode(properties, "territory", Vocabulary.TERRITORIES),
                optionalCode(properties, "content", Vocabulary.CONTENT),
                optionalCode(properties, "carve_out", Vocabulary.CARVE_OUTS),
                permit(properties));
    }

    private static Question.@Nullable PermitClaim permit(@Nullable Member properties) {
        if (properties == null) {
            return null;
        }
        var id = properties.optionalText("permit_id");
        return id == null
                ? null
                : new Question.PermitClaim(uuid(id, properties.at("permit_id")), properties.optionalText("programme"));
    }

    Question.Moment moment(@Nullable Member context) {
        if (context == null) {
            return new Question.Moment(clock.instant(), false, null, false);
        }
        var time = context.optionalText("time");
        var purpose = context.optionalText("purpose");
        if (purpose != null && !PURPOSE.matcher(purpose).matches()) {
            throw Member.malformed(context.at("purpose"), "must be 1 to 64 lower-case letters or underscores");
        }
        return new Question.Moment(
                time == null ? clock.instant() : Member.instant(context.at("time"), time),
                time != null,
                purpose,
                Boolean.TRUE.equals(context.optionalFlag("receipt")));
    }

    private static UUID uuid(String text, String path) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw Member.malformed(path, "must be a UUID");
        }
        return UUID.fromString(text);
    }

    private @Nullable String optionalCode(@Nullable Member properties, String name, Vocabulary vocabulary) {
        var code = properties == null ? null : properties.optionalText(name);
        return code == null || properties == null ? null : code(code, vocabulary, properties, name);
    }

    private String code(String code, Vocabulary vocabulary, Member object, String name) {
        if (!vocabularies.knows(vocabulary, code)) {
            throw Member.malformed(object.at(name), "must be a code of the vocabulary " + vocabulary.key());
        }
        return code;
    }
}
