package org.digitaltrust.pledge.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitaltrust.contracts.CodeState.Change;
import org.digitaltrust.contracts.MemberKind;
import org.jspecify.annotations.Nullable;

/** Versions as those need them who sign. */
@ApplicationScoped
public class SignableVersions {

    /**
     * What is signed: this text, by this hash, clause by clause, in {@code [from, until)}.
     *
     * @param from when it entered into force; null where it has not
     * @param until when it gave way, or will to a version that is adopted for then; null while none is
     */
    public record SignableVersion(
            UUID id,
            UUID codeId,
            int number,
            String sha256,
            List<String> clauseIds,
            Set<MemberKind> kinds,
            @Nullable Instant from,
            @Nullable Instant until) {
        public SignableVersion {
            clauseIds = List.copyOf(clauseIds);
            kinds = Set.copyOf(kinds);
        }

        /** Whether it is for members of this kind; one that is not known yet is not turned away. */
        public boolean isFor(@Nullable MemberKind kind) {
            return kinds.isEmpty() || kind == null || kinds.contains(kind);
        }

        public boolean inForceAt(Instant time) {
            return from != null && !time.isBefore(from) && (until == null || time.isBefore(until));
        }
    }

    /** A version and when it entered into force. */
    public record InForceSince(UUID version, int number, Change change, Instant from) {}

    /**
     * What became of a code after one of its versions.
     *
     * @param later versions that have entered into force since, in order
     * @param outOfForceSince where nothing of the code is in force any more
     */
    public record Succession(List<InForceSince> later, Optional<Instant> outOfForceSince) {
        public Succession {
            later = List.copyOf(later);
        }
    }

    /** A code of conduct as a pledge names it. */
    public record PledgedCode(UUID id, String issuer, String audience) {}

    private final VersionStore versions;
    private final CodeStore codes;

    SignableVersions(VersionStore versions, CodeStore codes) {
        this.versions = versions;
        this.codes = codes;
    }

    /** Finds a version and keeps it as it is until the end of the transaction, which must be open. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<SignableVersion> holdStill(UUID id) {
        return versions.holdStill(id).map(it -> {
            var facts = it.version().facts();
            return new SignableVersion(
                    facts.id(),
                    facts.codeId(),
                    facts.number(),
                    it.sha256(),
                    it.text().clauseIds(),
                    codes.code(facts.codeId()).orElseThrow().kinds(),
                    from(it.version()),
                    until(it.version()));
        });
    }

    private static @Nullable Instant from(CodeVersion version) {
        return switch (version) {
            case CodeVersion.Adoptable before -> null;
            case CodeVersion.Adopted before -> null;
            case CodeVersion.InForce now -> now.from();
            case CodeVersion.Superseded past -> past.from();
        };
    }

    private @Nullable Instant until(CodeVersion version) {
        return switch (version) {
            case CodeVersion.Superseded past -> past.until();
            case CodeVersion other -> versions.givesWayFrom(other.facts()).orElse(null);
        };
    }

    /** What came after a version, for whoever signed that. */
    @Transactional
    public Succession after(UUID code, int number) {
        return new Succession(versions.enteredAfter(code, number), versions.outOfForceSince(code));
    }

    /** The title of a version that was signed, which exists for as long as the pledge does. */
    public String title(UUID version, Language language) {
        return versions.version(version).orElseThrow().text().in(language).title();
    }

    /** The code of a pledge, which exists for as long as the pledge does. */
    public PledgedCode code(UUID id) {
        var code = codes.code(id).orElseThrow();
        return new PledgedCode(code.id(), code.issuer(), code.audience());
    }
}
