package org.digitaltrust.chassis.identity;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.digitaltrust.chassis.time.RealmTime;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a bound token is presented by the sender it was made for: the holder of its key, by a fresh proof for this
 * very request (RFC 9449), or of its certificate, by the TLS connection (RFC 8705). What a client writes in headers about
 * certificates, or as Host, plays no part. Tokens from memory are checked like new ones.
 */
@Singleton
class Possession {

    private final URI origin;
    private final Duration freshness;
    private final Duration skew;
    private final UsedProofs used;
    private final Clock clock;
    private final boolean checked;
    private final Set<String> constrained;

    @Inject
    Possession(IdentityConfig config, UsedProofs used, @RealmTime Clock clock) {
        this.origin = config.publicOrigin().orElse(URI.create(""));
        this.freshness = config.dpop().maxAge();
        this.skew = config.clockSkew();
        this.used = used;
        this.clock = clock;
        this.checked = config.boundTokens() == IdentityConfig.BoundTokens.HERE;
        this.constrained = Set.copyOf(config.senderConstrainedClients().orElse(Set.of()));
        if (checked && !origin.isAbsolute()) {
            throw new IllegalStateException("identity.public-origin is needed to check proofs of possession");
        }
    }

    /** For tokens bound to a certificate or a key, of any client. */
    Possession(URI origin, Duration freshness, Duration skew, UsedProofs used, Clock clock) {
        this.origin = origin;
        this.freshness = freshness;
        this.skew = skew;
        this.used = used;
        this.clock = clock;
        this.checked = true;
        this.constrained = Set.of();
    }

    /** Whether the token is one that has to be checked even where anybody may pass. */
    boolean concerns(AccessToken token) {
        return checked && (token.binding() != null || constrained.contains(token.client()));
    }

    void check(AccessToken token, Presented presented, TokenDigest digest, HttpServerRequest request) {
        if (!checked) {
            return;
        }
        var binding = token.binding();
        if (binding == null) {
            if (constrained.contains(token.client())) {
                throw Refusal.because("this client's tokens must be bound");
            }
            if (presented.scheme() == Presented.Scheme.DPOP) {
                throw Refusal.because("not bound to a key");
            }
            return;
        }
        if (binding.certificate() != null && !binding.certificate().equals(certificateOf(request))) {
            throw Refusal.because("another certificate, or none");
        }
        if ((presented.scheme() == Presented.Scheme.DPOP) != (binding.key() != null)) {
            throw Refusal.because("presented by another scheme than its binding asks for");
        }
        if (binding.key() != null) {
            checkProof(binding.key(), token.client(), digest, request);
        }
    }

    private void checkProof(String key, String client, TokenDigest token, HttpServerRequest request) {
        var proofs = request.headers().getAll("DPoP");
        if (proofs.size() != 1) {
            throw InvalidProof.because("there must be one proof");
        }
        var proof = DpopProof.read(proofs.getFirst());
        if (!proof.key().equals(key)) {
            throw InvalidProof.because("by another key");
        }
        if (!proof.token().equals(token.base64())) {
            throw InvalidProof.because("for another token");
        }
        if (!proof.method().equals(request.method().name()) || !isFor(proof.address(), request.path())) {
            throw InvalidProof.because("for another request");
        }
        long now = clock.millis() / 1000;
        if (proof.issuedAt() > now + skew.toSeconds() || proof.issuedAt() < now - freshness.toSeconds()) {
            throw InvalidProof.because("not made now");
        }
        used.use(proof, client, now);
    }

    private boolean isFor(String address, @Nullable String path) {
        try {
            var uri = new URI(address);
            return uri.isAbsolute()
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && originOf(uri).equals(originOf(origin))
                    && (uri.getRawPath().isEmpty() ? "/" : uri.getRawPath()).equals(path);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String originOf(URI uri) {
        var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static String certificateOf(HttpServerRequest request) {
        try {
            var session = request.sslSession();
            if (session == null) {
                return "";
            }
            var certificate = session.getPeerCertificates()[0].getEncoded();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenDigest.sha256(certificate));
        } catch (SSLPeerUnverifiedException | CertificateEncodingException none) {
            return "";
        }
    }
}
