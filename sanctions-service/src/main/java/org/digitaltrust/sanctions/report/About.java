package org.digitaltrust.sanctions.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.digitaltrust.sanctions.subject.AccountName;
import org.jspecify.annotations.Nullable;

/** Whom a report is about, as its sender could say it. */
sealed interface About {

    /** What two reports about the same have in common. */
    String key();

    Report.Kind kind();

    /** Who is meant, as far as that can be told without a person's judgement. */
    @Nullable
    UUID subject();

    /** Known or not: a stranger is not told which ids the register knows. */
    record OfSubject(UUID subject) implements About {
        @Override
        public String key() {
            return "subject:" + subject;
        }

        @Override
        public Report.Kind kind() {
            return Report.Kind.SUBJECT;
        }
    }

    /** @param subject the one that held it when the report came in; null where nobody did, or more than one */
    record OfAccount(AccountName account, @Nullable UUID subject) implements About {
        @Override
        public String key() {
            return subject == null ? "account:" + account.inQuestions() : "subject:" + subject;
        }

        @Override
        public Report.Kind kind() {
            return Report.Kind.ACCOUNT;
        }
    }

    /** A name alone says little about who is meant: namesakes are told apart by an officer. */
    record OfPerson(String name) implements About {
        @Override
        public String key() {
            var plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            return "person:" + plain.strip().replaceAll("\\s+", " ");
        }

        @Override
        public Report.Kind kind() {
            return Report.Kind.PERSON;
        }

        @Override
        public @Nullable UUID subject() {
            return null;
        }
    }
}
