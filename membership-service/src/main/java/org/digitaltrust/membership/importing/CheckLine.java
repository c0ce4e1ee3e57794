package org.digitaltrust.membership.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.digitaltrust.chassis.problem.Violation;
import org.digitaltrust.chassis.sealing.KeyedHashes;
import org.digitaltrust.chassis.time.Ids;
import org.digitaltrust.membership.application.FilledForm;
import org.digitaltrust.membership.application.ReadForm;
import org.digitaltrust.membership.chapter.FormerProvinces;
import org.digitaltrust.membership.person.PersonStore;
import org.jspecify.annotations.Nullable;

/** Reads a line and says whether it could become a member, for all that can be told from it alone. */
@ApplicationScoped
class CheckLine {

    private static final String LINE = "import-line";
    private static final String EXTERNAL_ID = "external_id";
    private static final String FORMER_PROVINCE = "former_province";
    private static final String CHAPTER = "chapter";
    private static final Pattern ID =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}][\\p{L}\\p{M}\\p{N}\\p{P}\\p{S} ]{0,99}");

    private final ReadForm readForm;
    private final FormerProvinces provinces;
    private final PersonStore persons;
    private final KeyedHashes hashes;
    private final ObjectMapper json;
    private final Ids ids;

    CheckLine(
            ReadForm readForm,
            FormerProvinces provinces,
            PersonStore persons,
            KeyedHashes hashes,
            ObjectMapper json,
            Ids ids) {
        this.readForm = readForm;
        this.provinces = provinces;
        this.persons = persons;
        this.hashes = hashes;
        this.json = json;
        this.ids = ids;
    }

    @Transactional(TxType.MANDATORY)
    ReadLine of(Line line, LineFormat format) {
        return switch (line) {
            case Line.Unreadable(var number, var why) ->
                wrong(number, null, LineRefusal.UNREADABLE, List.of(new Violation("line", why)));
            case Line.Text(var number, var text) ->
                switch (format.read(text)) {
                    case LineContent.Unreadable(var violations) ->
                        wrong(number, null, LineRefusal.UNREADABLE, violations);
                    case LineContent.Filled(var properties) -> filled(number, properties, format);
                };
        };
    }

    private ReadLine filled(long number, Map<String, Object> properties, LineFormat format) {
        var form = new LinkedHashMap<>(properties);
        var id = form.remove(EXTERNAL_ID) instanceof String text ? text.strip() : "";
        if (!ID.matcher(id).matches()) {
            return invalid(number, null, new Violation(EXTERNAL_ID, "must be a text of 1 to 100 characters"));
        }
        var misplaced = place(form);
        if (misplaced != null) {
            return invalid(number, id, misplaced);
        }
        return switch (readForm.of(form)) {
            case ReadForm.Reading.Wrong(var violations) ->
                wrong(number, id, LineRefusal.INVALID, format.inItsWords(violations));
            case ReadForm.Reading.Right(var read) -> right(number, id, read);
        };
    }

    /** Puts the chapter of a former province into a form; what is wrong with it, if that cannot be. */
    private @Nullable Violation place(Map<String, Object> form) {
        var named = form.remove(FORMER_PROVINCE);
        if (named == null) {
            return null;
        }
        var chapter = named instanceof String name ? provinces.chapterOf(name) : Optional.<String>empty();
        if (chapter.isEmpty()) {
            return new Violation(FORMER_PROVINCE, "is not the name of a province of before 1 July 2025");
        }
        var said = form.putIfAbsent(CHAPTER, chapter.get());
        return said == null || said.equals(chapter.get())
                ? null
                : new Violation(
                        FORMER_PROVINCE, "became part of chapter " + chapter.get() + ", and chapter names another");
    }

    private ReadLine right(long number, String id, FilledForm form) {
        var line = hashes.named(LINE).of(canonical(form));
        var address = persons.emailHash(form.personal().contact().email());
        return new ReadLine.Right(number, id, ids.next(), ids.next(), form, Hash.of(line), Hash.of(address));
    }

    /** All that a line says, in one spelling, whatever the format and the order of its columns. */
    private String canonical(FilledForm form) {
        var profile = form.profile();
        var personal = form.personal();
        var claims = form.claims().stream()
                .map(it ->
                        Arrays.<@Nullable Object>asList(it.platform(), it.handle(), it.platformUserId(), it.audience()))
                .toList();
        try {
            return json.writeValueAsString(Arrays.<@Nullable Object>asList(
                    1, // the version of this spelling
                    profile.kind(),
                    profile.displayName(),
                    profile.aliases(),
                    profile.chapter(),
                    profile.topics(),
                    personal.legalName(),
                    personal.birthDate(),
                    personal.contact().email(),
                    personal.contact().phone(),
                    claims,
                    form.language()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("line not hashed", e);
        }
    }

    private static ReadLine invalid(long number, @Nullable String id, Violation violation) {
        return wrong(number, id, LineRefusal.INVALID, List.of(violation));
    }

    private static ReadLine wrong(long number, @Nullable String id, LineRefusal reason, List<Violation> violations) {
        return new ReadLine.Wrong(new RefusedLine(number, id, reason, violations));
    }
}
