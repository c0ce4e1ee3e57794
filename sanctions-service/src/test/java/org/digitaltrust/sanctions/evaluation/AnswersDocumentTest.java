package org.digitaltrust.sanctions.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.digitaltrust.contracts.SanctionsState.Bindingness.MANDATORY;
import static org.digitaltrust.contracts.SanctionsState.Level.CONDITIONAL;
import static org.digitaltrust.contracts.SanctionsState.Level.RESTRICTED;
import static org.digitaltrust.sanctions.evaluation.Examples.asker;
import static org.digitaltrust.sanctions.evaluation.Examples.everywhere;
import static org.digitaltrust.sanctions.evaluation.Examples.known;
import static org.digitaltrust.sanctions.evaluation.Examples.question;
import static org.digitaltrust.sanctions.evaluation.Examples.restriction;
import static org.digitaltrust.sanctions.evaluation.Examples.scope;
import static org.digitaltrust.sanctions.evaluation.Examples.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.digitaltrust.contracts.SanctionsState.Bindingness;
import org.digitaltrust.contracts.SanctionsState.Level;
import org.digitaltrust.sanctions.permit.Permit;
import org.digitaltrust.sanctions.register.SubjectRecord;
import org.digitaltrust.sanctions.restriction.Dimension;
import org.digitaltrust.sanctions.restriction.Period;
import org.digitaltrust.sanctions.subject.AccountName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The tables of docs/answers.md say what the rules do. What they should say is written to target/answers.md. */
class AnswersDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/answers.md");
    private static final Pattern TABLE = Pattern.compile("<!-- table: (\\w+) -->\n.*?<!-- end -->", Pattern.DOTALL);
    private static final UUID PERMIT = new UUID(7, 7);
    private static final Set<AccountName> HANDLE = Set.of(AccountName.handle("tiktok", "somebody"));

    @Test
    void the_document_has_each_table_once_and_no_other() throws IOException {
        // When
        var tables = TABLE.matcher(Files.readString(DOCUMENT, UTF_8))
                .results()
                .map(it -> it.group(1))
                .toList();

        // Then
        assertThat(tables)
                .containsExactly("outcomes", "effects", "periods", "scopes", "exemptions", "identities", "persons");
    }

    @Test
    void the_tables_of_the_document_are_true() throws IOException {
        // Given
        var written = Files.readString(DOCUMENT, UTF_8);

        // When
        var expected = TABLE.matcher(written)
                .replaceAll(it -> "<!-- table: " + it.group(1) + " -->\n" + table(it.group(1)) + "<!-- end -->");

        // Then
        Files.writeString(Path.of("target/answers.md"), expected, UTF_8);
        assertThat(written).isEqualTo(expected);
    }

    private static String table(String name) {
        return switch (name) {
            case "outcomes" -> outcomes();
            case "effects" -> effects();
            case "periods" -> periods();
            case "scopes" -> scopes();
            case "exemptions" -> exemptions();
            case "identities" -> identities();
            case "persons" -> persons();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String outcomes() {
        var table = new StringBuilder("| outcome | AuthZEN `decision` |\n|---|---|\n");
        for (var outcome : Outcome.values()) {
            row(table, code(outcome), String.valueOf(outcome.decision()));
        }
        return table.toString();
    }

    private static String effects() {
        var table = new StringBuilder("| bindingness | level | caller bound | caller not bound |\n|---|---|---|---|\n");
        for (var bindingness : Bindingness.values()) {
            for (var level : Level.values()) {
                var subject = subject(everywhere(bindingness, level));
                row(table, word(bindingness), word(level), ask(subject, question(), true), ask(subject, question()));
            }
        }
        return table.toString();
    }

    private static String periods() {
        var table = new StringBuilder("| time asked about | outcome |\n|---|---|\n");
        var evening = new Period(
                OffsetDateTime.parse("2026-12-01T20:00:00+07:00").toInstant(),
                OffsetDateTime.parse("2026-12-01T21:00:00+07:00").toInstant());
        var subject = subject(restriction(MANDATORY, RESTRICTED, scope(Dimension.all(), Dimension.all()), evening));
        for (var time : List.of(
                "2026-12-01T19:59:59+07:00",
                "2026-12-01T20:00:00+07:00",
                "2026-12-01T13:00:00Z",
                "2026-12-01T08:00:00-05:00",
                "2026-12-01T20:59:59+07:00",
                "2026-12-01T21:00:00+07:00",
                "2026-12-02T00:00:00+10:00")) {
            row(table, time, ask(subject, Examples.at(OffsetDateTime.parse(time).toInstant(), null, null)));
        }
        return table.toString();
    }

    private static String scopes() {
        var table = new StringBuilder("| restricted in | question says | outcome |\n|---|---|---|\n");
        for (var territories : List.of("79", "vn", "worldwide")) {
            var subject = subject(restriction(
                    MANDATORY,
                    RESTRICTED,
                    scope(Dimension.all(), Dimension.only(List.of(territories))),
                    Examples.AROUND_NOON));
            for (var asked : List.of("79", "01", "vn", "worldwide", "")) {
                var question = Examples.at(Examples.NOON, asked.isEmpty() ? null : asked, null);
                row(table, territories, asked.isEmpty() ? "nothing" : asked, ask(subject, question));
            }
        }
        return table.toString();
    }

    private static String exemptions() {
        var table = new StringBuilder("| the restriction lists | the caller claims | outcome |\n|---|---|---|\n");
        exempt(table, "testimony", "nothing", claiming(null, null), null);
        exempt(table, "testimony", "testimony", claiming("testimony", null), null);
        exempt(table, "testimony", "right_of_reply", claiming("right_of_reply", null), null);
        var charity = "pre_cleared_charity";
        var permit = claiming(null, claim("Gala"));
        exempt(table, charity, "pre_cleared_charity, no permit", claiming(charity, null), null);
        exempt(table, charity, "a permit for this programme", permit, null);
        exempt(table, charity, "a permit, naming no programme", claiming(null, claim(null)), null);
        exempt(table, charity, "a permit, but for another programme", claiming(null, claim("Show")), null);
        exempt(table, "testimony", "a permit for a carve-out that is not listed", permit, null);
        var party = asker(false).party();
        var same = new Permit.Appearance(party, "television", "host", Examples.NOON);
        exempt(table, charity, "a permit used for this appearance before", permit, same);
        var before = new Permit.Appearance(party, "television", "host", Examples.NOON.minusSeconds(60));
        exempt(table, charity, "a permit used for this appearance before, stating no time", now(permit), before);
        exempt(table, charity, "a permit used for another time", permit, before);
        var another = new Permit.Appearance(party, "radio", "host", Examples.NOON);
        exempt(table, charity, "a permit used for another appearance, stating no time", now(permit), another);
        return table.toString();
    }

    private static void exempt(
            StringBuilder table, String listed, String words, Question question, Permit.@Nullable Appearance used) {
        var restriction = Examples.listing(everywhere(MANDATORY, RESTRICTED), listed);
        var permit =
                new Permit(PERMIT, restriction.id(), "pre_cleared_charity", "Gala", null, Examples.AROUND_NOON, used);
        var subject = new SubjectRecord(subject().subject(), List.of(restriction), List.of(permit), List.of());
        row(table, listed, words, ask(subject, question));
    }

    private static Question claiming(@Nullable String carveOut, Question.@Nullable PermitClaim claim) {
        var asked = question();
        var place = new Question.Place("television", null, null, null, null, null, carveOut, claim);
        return new Question(asked.subject(), asked.activity(), place, asked.moment());
    }

    /** The same without a time. */
    private static Question now(Question it) {
        return new Question(
                it.subject(), it.activity(), it.place(), new Question.Moment(it.time(), false, null, false));
    }

    private static Question.PermitClaim claim(@Nullable String programme) {
        return new Question.PermitClaim(PERMIT, programme);
    }

    private static String identities() {
        var table = new StringBuilder("| the question's account is | outcome |\n|---|---|\n");
        var restricted = everywhere(MANDATORY, RESTRICTED);
        row(table, "nobody's", code(answer(question(), false).outcome()));
        row(table, "a known subject's whom nothing restricts", ask(subject(), question()));
        row(
                table,
                "held by two records that are not merged yet, one of them restricted",
                code(answer(question(), false, known(HANDLE), known(HANDLE, restricted))
                        .outcome()));
        var before = known(Set.of(AccountName.uid("tiktok", "1")), restricted);
        var now = known(Set.of(AccountName.uid("tiktok", "2")));
        row(
                table,
                "a handle known under two platform user ids, one of the holders refused",
                code(answer(question(), false, before, now).outcome()));
        var conditional = known(Set.of(AccountName.uid("tiktok", "1")), everywhere(MANDATORY, CONDITIONAL));
        row(
                table,
                "a handle known under two platform user ids, neither holder refused",
                code(answer(question(), false, conditional, now).outcome()));
        return table.toString();
    }

    private static String persons() {
        var table = new StringBuilder("| whom the name exactly or strongly stands for | outcome |\n|---|---|\n");
        var refused = subject(everywhere(MANDATORY, RESTRICTED));
        row(table, "nobody on record", person());
        row(table, "somebody whom nothing restricts", person(subject()));
        row(table, "somebody who would be refused", person(refused));
        row(table, "two people, one of whom would be refused", person(subject(), refused));
        row(table, "somebody with conditions only", person(subject(everywhere(MANDATORY, CONDITIONAL))));
        row(
                table,
                "somebody with a recommendation only",
                person(subject(everywhere(Bindingness.RECOMMENDATION, RESTRICTED))));
        return table.toString();
    }

    private static String person(SubjectRecord... candidates) {
        return code(PersonRules.answer(List.of(candidates), question(), asker(false))
                .outcome());
    }

    private static String ask(SubjectRecord subject, Question question) {
        return ask(subject, question, false);
    }

    private static String ask(SubjectRecord subject, Question question, boolean bound) {
        return code(answer(question, bound, subject).outcome());
    }

    private static Answer answer(Question question, boolean bound, SubjectRecord... holders) {
        return AppearanceRules.answer(List.of(holders), question, asker(bound));
    }

    private static void row(StringBuilder table, String... cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Outcome outcome) {
        return "`" + word(outcome) + "`";
    }
}
