package org.digitaltrust.pledge.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.evidence.CanonicalJson;
import org.digitaltrust.pledge.member.MemberChanged;
import org.digitaltrust.pledge.member.MemberStore;

/**
 * Who signed beside minors. Evidence holds a hash; the name that opens it lies sealed with a key of the member, which is
 * destroyed when the member is erased.
 */
@ApplicationScoped
class Guardians {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 16;

    private final PersonKeys keys;
    private final GuardianStore store;
    private final MemberStore members;

    Guardians(PersonKeys keys, GuardianStore store, MemberStore members) {
        this.keys = keys;
        this.store = store;
        this.members = members;
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
        var sealed = keyOf(pledge.memberId()).seal(purpose(pledge.id()), content.getBytes(UTF_8));
        store.add(pledge.id(), commitment.guardian().relationship(), sealed);
    }

    private PersonKey keyOf(UUID member) {
        return keys.of(member)
                .orElseGet(
                        () -> keys.create(List.of(member)).values().iterator().next());
    }

    /** Empty where nobody signed beside the member, and where the member is erased. */
    Optional<GuardianCommitment> of(PledgeFacts pledge) {
        return store.of(pledge.id())
                .flatMap(kept -> keys.of(pledge.memberId()).map(key -> {
                    var content = new String(key.open(purpose(pledge.id()), kept.sealed()), UTF_8);
                    var opened = CanonicalJson.read(content, Opening.class);
                    return new GuardianCommitment(new Guardian(opened.name(), kept.relationship()), opened.salt());
                }));
    }

    private record Opening(String name, String salt) {}

    /** In the transaction of the message that erases a member. */
    void forget(@Observes MemberChanged changed) {
        if (members.member(changed.member()).isEmpty()) {
            keys.destroy(changed.member());
        }
    }

    private static String purpose(UUID pledge) {
        return "pledge-guardian/" + pledge;
    }
}
