package org.digitaltrust.membership.recognition;

import java.util.Optional;
import org.digitaltrust.membership.member.Member;

/**
 * Who reads.
 *
 * @param subject empty for somebody unknown
 */
record Reader(boolean officer, Optional<String> subject) {

    /** Whether revoked recognitions are shown, and those of members who are not public. */
    boolean seesAllOf(Member member) {
        return officer || subject.filter(it -> it.equals(member.holder())).isPresent();
    }
}
