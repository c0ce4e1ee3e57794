package org.digitaltrust.sanctions.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitaltrust.sanctions.subject.SubjectName;

/** SHA-256 over what a review of a record rests on. */
final class Fingerprint {

    private static final String BETWEEN = "\n";

    private Fingerprint() {}

    static String of(SubjectRecord record) {
        var names = record.subject().names().stream().map(SubjectName::text).sorted();
        var restrictions =
                record.standing().stream().map(it -> it.id().toString()).sorted();
        var whole = Stream.of(names, Stream.of("born " + record.subject().birthYear()), restrictions)
                .flatMap(it -> it)
                .collect(Collectors.joining(BETWEEN));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
