package org.digitaltrust.pledge.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.member.MemberTexts;

/**
 * Who signed beside minors. Evidence holds a hash; the name that opens it lies sealed with a key of the member, which is
 * destroyed when the member is erased.
 */
@ApplicationScoped
class Guardians {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final MemberTexts texts;
    private final GuardianStore store;

    Guardians(MemberTexts texts, GuardianStore store) {
        this.texts = texts;
        this.store = store;
    }

    GuardianCommitment commitTo(Guardian guardian) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var name = Normalizer.normalize(guardian.name().strip(), Normalizer.Form.NFC);
        return new GuardianCommitment(
                new Guardian(name, guardian.relationship()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(salt));
    }

    void keep(PledgeFacts pledge, GuardianCommitment commitment) {
        var content = CanonicalJson.of(Map.of("name", commitment.guardian().name(), "salt", commitment.salt()));
        var sealed = texts.seal(pledge.memberId(), MemberTexts.guardian(pledge.id()), content);
        store.add(pledge.id(), commitment.guardian().relationship(), sealed);
    }

    /** Empty where nobody signed beside the member, and where the member is erased. */
    Optional<GuardianCommitment> of(PledgeFacts pledge) {
        return store.of(pledge.id())
                .flatMap(kept -> texts.open(pledge.memberId(), MemberTexts.guardian(pledge.id()), kept.sealed())
                        .map(content -> {
                            var opened = CanonicalJson.read(content, Opening.class);
                            return new GuardianCommitment(
                                    new Guardian(opened.name(), kept.relationship()), opened.salt());
                        }));
    }

    private record Opening(String name, String salt) {}
}
