package org.digitaltrust.sanctions.rundown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.digitaltrust.sanctions.evaluation.Malformed;
import org.digitaltrust.sanctions.rundown.RundownView.Details;
import org.digitaltrust.sanctions.vocabulary.Code;
import org.digitaltrust.sanctions.vocabulary.Vocabularies;
import org.digitaltrust.sanctions.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Turns the words of a row into a question. What is a proper question the evaluation says, not this. */
@Singleton
class ReadRow {

    /** Characters of a cell. */
    static final int LONGEST = 500;

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ONE_DIGIT = Pattern.compile("[0-9]");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "x", "có");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "không");

    private final Vocabularies vocabularies;

    ReadRow(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @throws Malformed naming the column, for a row that cannot be understood */
    AskedRow read(RundownItem item) {
        item.cells().forEach(ReadRow::refuseWhatIsNoText);
        var question = JsonNodeFactory.instance.objectNode();
        var person = needed(item, Column.PERSON);
        var byName = subject(person, item, question.putObject("subject"));
        var role = code(needed(item, Column.ROLE), Column.ROLE, Vocabulary.ACTIVITIES);
        question.putObject("action").put("name", role);
        var medium = code(needed(item, Column.MEDIUM), Column.MEDIUM, Vocabulary.MEDIA);
        var resource = question.putObject("resource").put("type", "medium").put("id", medium);
        place(item, resource.putObject("properties"));
        var start = item.cell(Column.START);
        var time = start == null
                ? null
                : StartTime.read(start)
                        .orElseThrow(() -> new Malformed(
                                "start",
                                "must be a date and time such as 2026-12-01 20:00 or 01/12/2026 20:00; in a workbook a cell"
                                        + " formatted as a date, and midnight as text"));
        if (time != null) {
            question.putObject("context").put("time", time.toString());
        }
        return new AskedRow(
                item.row(),
                person,
                role,
                medium,
                time == null ? null : time.toInstant(),
                item.cell(Column.PROGRAMME),
                item.cell(Column.CHANNEL),
                details(question),
                byName,
                question);
    }

    /**
     * Whether it is a name. What looks like an account but is not quite one must not pass for a name that nobody knows: a
     * sign that no name has leaves it to the evaluation to say what is wrong with it.
     */
    private static boolean subject(String person, RundownItem item, ObjectNode subject) {
        if (UUID_FORM.matcher(person).matches()) {
            subject.put("type", "subject").put("id", person);
            return false;
        }
        int colon = person.indexOf(':');
        if (colon >= 0 || person.contains("@")) {
            var account = colon < 0
                    ? person
                    : person.substring(0, colon).strip().toLowerCase(Locale.ROOT)
                            + ":"
                            + person.substring(colon + 1).strip();
            subject.put("type", "account").put("id", account);
            return false;
        }
        subject.put("type", "person").put("id", "row " + item.row());
        var properties = subject.putObject("properties").put("name", person);
        var birthYear = item.cell(Column.BIRTH_YEAR);
        if (birthYear != null) {
            properties.put("birth_year", wholeNumber(birthYear));
        }
        return true;
    }

    /** Whether it is neither an account, well written or not, nor the id of a record. */
    static boolean isName(String person) {
        return person.indexOf(':') < 0
                && !person.contains("@")
                && !UUID_FORM.matcher(person).matches();
    }

    private void place(RundownItem item, ObjectNode properties) {
        var commercial = item.cell(Column.COMMERCIAL);
        if (commercial != null) {
            properties.put("commercial", isCommercial(commercial));
        }
        putCode(item, Column.SECTOR, Vocabulary.SECTORS, properties);
        putCode(item, Column.PROGRAMME_CLASS, Vocabulary.PROGRAMME_CLASSES, properties);
        putCode(item, Column.TERRITORY, Vocabulary.TERRITORIES, properties);
        putCode(item, Column.CONTENT, Vocabulary.CONTENT, properties);
        putCode(item, Column.CARVE_OUT, Vocabulary.CARVE_OUTS, properties);
        properties.put("programme", item.cell(Column.PROGRAMME));
        properties.put("permit_id", item.cell(Column.PERMIT_ID));
    }

    /** What a question says beyond person, role, medium and time. */
    private static Details details(ObjectNode question) {
        var place = question.path("resource").path("properties");
        var birthYear = question.path("subject").path("properties").path("birth_year");
        return new Details(
                birthYear.isInt() ? birthYear.intValue() : null,
                text(place, Column.TERRITORY),
                place.path("commercial").isBoolean() ? place.path("commercial").booleanValue() : null,
                text(place, Column.SECTOR),
                text(place, Column.PROGRAMME_CLASS),
                text(place, Column.CONTENT),
                text(place, Column.CARVE_OUT),
                text(place, Column.PERMIT_ID));
    }

    private static @Nullable String text(JsonNode place, Column column) {
        return place.path(column.key()).textValue();
    }

    private void putCode(RundownItem item, Column column, Vocabulary vocabulary, ObjectNode properties) {
        var written = item.cell(column);
        if (written != null) {
            // Spreadsheets make a number of 01.
            var digit = vocabulary == Vocabulary.TERRITORIES
                    && ONE_DIGIT.matcher(written).matches();
            properties.put(column.key(), code(digit ? "0" + written : written, column, vocabulary));
        }
    }

    private String code(String written, Column column, Vocabulary vocabulary) {
        return vocabularies
                .written(vocabulary, written)
                .map(Code::code)
                .orElseThrow(() ->
                        new Malformed(column.key(), "must be a code or a name of the vocabulary " + vocabulary.key()));
    }

    private boolean isCommercial(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        if (YES.contains(word) || NO.contains(word)) {
            return YES.contains(word);
        }
        return code(written, Column.COMMERCIAL, Vocabulary.COMMERCIALITY).equals("commercial");
    }

    private static int wholeNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Malformed(Column.BIRTH_YEAR.key(), "must be a year");
        }
    }

    private static String needed(RundownItem item, Column column) {
        var cell = item.cell(column);
        if (cell == null) {
            throw new Malformed(column.key(), "is missing");
        }
        return cell;
    }

    private static void refuseWhatIsNoText(Column column, @Nullable String cell) {
        if (cell == null) {
            return;
        }
        if (cell.length() > LONGEST) {
            throw new Malformed(column.key(), "must have at most " + LONGEST + " characters");
        }
        if (cell.codePoints().anyMatch(it -> it == 0 || Character.getType(it) == Character.SURROGATE)) {
            throw new Malformed(column.key(), "has characters that are not text");
        }
    }
}
