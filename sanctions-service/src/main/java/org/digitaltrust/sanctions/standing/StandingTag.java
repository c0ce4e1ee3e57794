package org.digitaltrust.sanctions.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ETag of a standing: a hash of what is said about the subject. When it was said is left out, because the register
 * moves several times a second for the sake of other subjects: with those members in it no tag would ever come twice, and
 * nobody would save an answer. A 304 says anew for how long the answer may be kept.
 */
@Singleton
class StandingTag {

    private static final List<String> WHEN_IT_WAS_SAID = List.of("as_of", "valid_until", "register_version");

    private final ObjectMapper json;

    StandingTag(ObjectMapper json) {
        this.json = json;
    }

    String of(StandingView view) {
        ObjectNode said = json.valueToTree(view);
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(said.remove(WHEN_IT_WAS_SAID)));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("standing could not be hashed", e);
        }
    }

    /** Whether the client has it already. */
    static boolean isNamedIn(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                        .anyMatch(it -> it.equals("*") || it.equals(tag));
    }
}
