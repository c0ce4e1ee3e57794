package org.digitaltrust.gateway;

import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

/** A cookie of the gateway, opened by somebody who has the key. */
final class Sealed {

    private Sealed() {}

    static byte[] key() {
        return Base64.getDecoder().decode(ConfigProvider.getConfig().getValue("gateway.session.key", String.class));
    }

    static JsonObject open(String cookie) {
        try {
            return new JsonObject(opened(cookie).getPayload());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same cookie with another content. */
    static String changed(String cookie, Consumer<JsonObject> change) {
        return changed(cookie, key(), change);
    }

    static String changed(String cookie, byte[] key, Consumer<JsonObject> change) {
        try {
            var old = opened(cookie);
            var content = new JsonObject(old.getPayload());
            change.accept(content);
            var jwe = new JsonWebEncryption();
            for (var name : new String[] {"alg", "enc", "zip", "kid", "typ"}) {
                jwe.setHeader(name, old.getHeader(name));
            }
            jwe.setKey(new AesKey(key));
            jwe.setPayload(content.encode());
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonWebEncryption opened(String cookie) throws JoseException {
        var jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(cookie);
        jwe.setKey(new AesKey(key()));
        return jwe;
    }
}
