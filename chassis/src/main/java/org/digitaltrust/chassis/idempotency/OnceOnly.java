package org.digitaltrust.chassis.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.chassis.problem.EdgeProblem;
import org.digitaltrust.chassis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a creation once for each {@code Idempotency-Key} of a caller. The key is kept in the transaction of the
 * change: either both are there or neither. The body itself is never kept, only a keyed hash of it.
 */
@ApplicationScoped
public class OnceOnly {

    private static final int LONGEST_KEY = 255;

    private final IdempotencyKeys keys;
    private final IdempotencyConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    OnceOnly(IdempotencyKeys keys, IdempotencyConfig config, ObjectMapper json, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Runs the creation, unless this caller has carried it out with this key in the last 24 hours.
     *
     * @param key the header's value; null means that the caller does not mind doing it twice
     * @return what was created now or then
     * @throws Problem 422 {@code idempotency-key-reused} for another body, 409 {@code request-in-progress} for two at once,
     *     400 for a key that is blank or longer than 255 characters
     */
    @Transactional
    public UUID create(Caller caller, String operation, @Nullable String key, Object body, Supplier<UUID> creation) {
        if (key == null) {
            return creation.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        var use = new KeyUse(caller.subject(), operation, key);
        if (!keys.claim(use)) {
            throw EdgeProblem.REQUEST_IN_PROGRESS.with();
        }
        var hash = hash(body);
        var before = keys.find(use, clock.instant().minus(config.retention()));
        if (before.isPresent()) {
            if (!before.get().bodyHash().equals(hash)) {
                throw EdgeProblem.IDEMPOTENCY_KEY_REUSED.with();
            }
            return before.get().resourceId();
        }
        // Before the creation, which ends with the outbox: from there on other writers wait for this commit.
        keys.purge(clock.instant().minus(config.retention()));
        var created = creation.get();
        keys.keep(use, hash, created, clock.instant());
        return created;
    }

    private String hash(Object body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(config.secret().getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(json.writeValueAsBytes(body)));
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("request body could not be hashed", e);
        }
    }
}
