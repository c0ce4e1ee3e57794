package org.digitaltrust.pledge.member;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.PersonKey;
import org.digitaltrust.chassis.sealing.PersonKeys;
import org.digitaltrust.pledge.publication.MemberLock;
import org.jspecify.annotations.Nullable;

/** What is written of a member and by them, sealed with a key of the member, which is destroyed when the member is erased. */
@ApplicationScoped
public class MemberTexts {

    private final PersonKeys keys;
    private final MemberStore members;
    private final MemberLock lock;

    MemberTexts(PersonKeys keys, MemberStore members, MemberLock lock) {
        this.keys = keys;
        this.members = members;
        this.lock = lock;
    }

    public static String guardian(UUID pledge) {
        return "pledge-guardian/" + pledge;
    }

    public static String opinion(UUID opinion) {
        return "opinion/" + opinion;
    }

    public static String grounds(UUID assessment) {
        return "assessment-grounds/" + assessment;
    }

    public static String reasons(UUID assessment) {
        return "assessment-reasons/" + assessment;
    }

    public static String answers(UUID attempt) {
        return "attempt-answers/" + attempt;
    }

    /** Call it while the member is held by {@link MemberLock} and is known: nobody seals for who has been erased. */
    public byte[] seal(UUID member, String purpose, String text) {
        return keyOf(member).seal(purpose, text.getBytes(UTF_8));
    }

    private PersonKey keyOf(UUID member) {
        return keys.of(member)
                .orElseGet(
                        () -> keys.create(List.of(member)).values().iterator().next());
    }

    /** Empty where nothing was sealed, and where the member is erased. */
    public Optional<String> open(UUID member, String purpose, byte @Nullable [] sealed) {
        return sealed == null
                ? Optional.empty()
                : keys.of(member).map(it -> new String(it.open(purpose, sealed), UTF_8));
    }

    /** In the transaction of the message that erases a member, after whoever is writing about them. */
    void forget(@Observes MemberChanged changed) {
        if (members.member(changed.member()).isEmpty()) {
            lock.take(changed.member());
            keys.destroy(changed.member());
        }
    }
}
