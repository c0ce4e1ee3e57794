package org.digitaltrust.chassis.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.security.Key;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The realm's keys as quarkus-oidc has last fetched them. An answer without a single key is taken for a fault of the realm:
 * in its place quarkus-oidc gets the keys from before.
 */
@Singleton
@Unremovable
@OidcEndpoint(OidcEndpoint.Type.JWKS)
class PublishedKeys implements OidcResponseFilter {

    private static final Logger LOG = Logger.getLogger(PublishedKeys.class);

    private volatile Map<String, Key> keys = Map.of();
    private volatile long generation;
    private @Nullable Map<String, Key> received;
    private @Nullable Buffer lastGood;
    private volatile long receivedAt;

    boolean any() {
        return !keys.isEmpty();
    }

    boolean knows(String keyId) {
        return keys.containsKey(keyId);
    }

    @Nullable
    Key find(String keyId) {
        return keys.get(keyId);
    }

    /** As {@link System#nanoTime} tells it. */
    long receivedAt() {
        return receivedAt;
    }

    long generation() {
        return generation;
    }

    @Override
    public Uni<Void> filter(OidcResponseFilterContext answer) {
        if (answer.statusCode() == 200) {
            look(answer);
        }
        return Uni.createFrom().voidItem();
    }

    private synchronized void look(OidcResponseFilterContext answer) {
        var found = read(answer.responseBody());
        if (found == null) {
            return; // quarkus-oidc fails on it too, and keeps what it has
        }
        if (!found.isEmpty()) {
            received = found;
            receivedAt = System.nanoTime();
            lastGood = answer.responseBody();
        } else if (lastGood != null) {
            LOG.warn("the realm answered without keys, those known stay in use");
            answer.responseBody(lastGood);
        }
        if (keys.isEmpty()) {
            publish();
        }
    }

    /** Makes known what was received, once quarkus-oidc uses it. */
    synchronized void publish() {
        if (received != null && !received.equals(keys)) {
            keys = received;
            generation++;
            LOG.infof("keys of the realm ids=%s", keys.keySet());
        }
    }

    private static @Nullable Map<String, Key> read(@Nullable Buffer body) {
        try {
            var found = new HashMap<String, Key>();
            for (var key : new JsonWebKeySet(String.valueOf(body)).getJsonWebKeys()) {
                boolean signs = key.getUse() == null || key.getUse().equals("sig");
                if (signs && key.getKeyId() != null && key.getKeyType().equals("RSA")) {
                    found.put(key.getKeyId(), key.getKey());
                }
            }
            return Map.copyOf(found);
        } catch (JoseException unreadable) {
            return null;
        }
    }
}
