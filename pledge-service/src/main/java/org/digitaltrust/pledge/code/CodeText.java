package org.digitaltrust.pledge.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.evidence.CanonicalJson;

/**
 * A version's text in both languages.
 *
 * <p>Its hash can be recomputed by anybody who reads both languages of the version: put them into
 * {@code {"en":{"clauses":[{"id":…,"text":…},…],"title":…},"vi":{…}}} with each title and text in Unicode form NFC and
 * each line end a single line feed, write that as RFC 8785 canonical JSON, and take the SHA-256 of its UTF-8 bytes in
 * lower-case hexadecimal. What the API serves is normalised already. Clauses keep their order.
 */
record CodeText(LocalText vi, LocalText en) {

    /** Where the two languages do not fit together. */
    record Fault(String field, String message) {}

    /** The first place at fault; empty if both languages have the same clauses, each once, in the same order. */
    Optional<Fault> fault() {
        return repeated("texts.vi", vi.clauseIds())
                .or(() -> repeated("texts.en", en.clauseIds()))
                .or(this::difference);
    }

    private static Optional<Fault> repeated(String where, List<String> ids) {
        var seen = new HashSet<String>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                return Optional.of(new Fault(where + ".clauses[" + i + "].id", "names a clause a second time"));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> difference() {
        var wanted = vi.clauseIds();
        var found = en.clauseIds();
        for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
            if (!wanted.get(i).equals(found.get(i))) {
                return Optional.of(new Fault("texts.en.clauses[" + i + "].id", "must be " + wanted.get(i)));
            }
        }
        return wanted.size() == found.size()
                ? Optional.empty()
                : Optional.of(new Fault("texts.en.clauses", "must be " + wanted.size() + " clauses, as in texts.vi"));
    }

    List<String> clauseIds() {
        return vi.clauseIds();
    }

    LocalText in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }

    String canonical() {
        return CanonicalJson.of(this);
    }

    /** Lower-case hexadecimal SHA-256 of a canonical text. */
    static String sha256(String canonical) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
