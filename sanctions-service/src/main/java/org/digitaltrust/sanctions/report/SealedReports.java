package org.digitaltrust.sanctions.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.sanctions.sealed.KeptJson;

/**
 * Seals what people wrote and who they are, each report with a key of its own, so that one can be forgotten alone: with its key it
 * reads as empty, never as an error.
 */
@Singleton
class SealedReports {

    private final PersonKeys keys;

    SealedReports(PersonKeys keys) {
        this.keys = keys;
    }

    /** Whom a report is about, what it says, and who sent it, apart, so that who reads one need not open another. */
    static final class Sealed {
        final byte[] named;
        final byte[] content;
        final byte[] reporter;

        Sealed(byte[] named, byte[] content, byte[] reporter) {
            this.named = named;
            this.content = content;
            this.reporter = reporter;
        }
    }

    /** Of a report that has no key yet. */
    Sealed seal(UUID report, Named named, Content content, Reporter reporter) {
        var key = Objects.requireNonNull(keys.create(List.of(report)).get(report));
        return new Sealed(
                key.seal("report-about", KeptJson.write(named)),
                key.seal("report-content", KeptJson.write(content)),
                key.seal("report-sender", KeptJson.write(reporter)));
    }

    /** Without those that are forgotten. */
    Map<UUID, PersonKey> keys(Collection<UUID> reports) {
        return keys.of(reports);
    }

    /** Empty where it is forgotten. */
    Optional<PersonKey> key(UUID report) {
        return keys.of(report);
    }

    Named named(PersonKey key, byte[] sealed) {
        return KeptJson.read(key.open("report-about", sealed), Named.class);
    }

    Content content(PersonKey key, byte[] sealed) {
        return KeptJson.read(key.open("report-content", sealed), Content.class);
    }

    Reporter reporter(PersonKey key, byte[] sealed) {
        return KeptJson.read(key.open("report-sender", sealed), Reporter.class);
    }

    byte[] sealReasons(PersonKey key, UUID reveal, String reasons) {
        return key.seal("reporter-reveal/" + reveal, reasons.getBytes(UTF_8));
    }

    String reasons(PersonKey key, UUID reveal, byte[] sealed) {
        return new String(key.open("reporter-reveal/" + reveal, sealed), UTF_8);
    }
}
