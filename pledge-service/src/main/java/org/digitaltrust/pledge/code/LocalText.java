package org.digitaltrust.pledge.code;

import java.text.Normalizer;
import java.util.List;

/** A version in one language, normalised: Unicode form NFC, and lines that end with a line feed alone. */
record LocalText(String title, List<Clause> clauses) {
    LocalText {
        title = normalised(title);
        clauses = List.copyOf(clauses);
    }

    List<String> clauseIds() {
        return clauses.stream().map(Clause::id).toList();
    }

    static String normalised(String text) {
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }
}
