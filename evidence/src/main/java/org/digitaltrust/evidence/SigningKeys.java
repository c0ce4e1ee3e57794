package org.digitaltrust.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The key that signs now, and the public halves published beside it: of keys that have signed, so that old evidence stays
 * verifiable, and of the one that will sign next, so that it is known everywhere before it is used.
 */
public final class SigningKeys {

    private final SigningKey current;
    private final KeySet published;

    /** @param others other public keys; the current one among them is no mistake */
    public SigningKeys(SigningKey current, List<PublicJwk> others) {
        this.current = current;
        var all = new ArrayList<PublicJwk>();
        all.add(current.jwk());
        others.stream().filter(it -> !it.equals(current.jwk())).distinct().forEach(all::add);
        this.published = new KeySet(all);
    }

    /**
     * Reads the public keys of a folder.
     *
     * @param folder each {@code *.pem} in it is an Ed25519 public key, X.509 in PEM; other files do not count
     * @throws IllegalStateException naming the file or folder that cannot be read
     */
    public static List<PublicJwk> readPublicKeys(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.pem")) {
            var keys = new ArrayList<PublicJwk>();
            files.forEach(it -> keys.add(PublicJwk.read(it)));
            return List.copyOf(keys);
        } catch (IOException e) {
            throw new IllegalStateException("not a readable folder of public keys: " + folder, e);
        }
    }

    /** Signs with the current key; see {@link SigningKey#sign}. */
    public String sign(String type, Object payload) {
        return current.sign(type, payload);
    }

    /**
     * Signs with the current key under another name of it.
     *
     * @param name makes the {@code kid} of the header of the key's own
     */
    public String signAs(UnaryOperator<String> name, String type, Object payload) {
        return current.signAs(name.apply(current.jwk().kid()), type, payload);
    }

    /** What is published: the current key first. */
    public KeySet published() {
        return published;
    }
}
