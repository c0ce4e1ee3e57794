package org.digitaltrust.pledge.verification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The page that anybody can read, in a browser that runs no script and loads nothing else. */
@Singleton
class VerificationPage {

    private final Template template;
    private final String style;
    private final String policy;

    VerificationPage(@Location("verification.html") Template template) {
        this.template = template;
        this.style = style();
        // Of all that a page can do, this one may only look as it does.
        this.policy = "default-src 'none'; style-src 'sha256-" + hash(style)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String of(Verify.Shown shown, Words words) {
        var view = shown.view();
        return template.data("language", words.tag())
                .data("style", style)
                .data("text", words.all())
                .data("valid", view.valid())
                .data("name", words.nameOf(view.name()))
                .data("code", shown.title())
                .data("issuer", view.code().issuer())
                .data("version", view.version())
                .data("status", words.of(view.status()))
                .data("signed", words.of(view.signedOn()))
                .data("until", words.of(view.lastDay()))
                .data("number", shown.pledge().toString())
                .render();
    }

    /** The value of {@code Content-Security-Policy}. */
    String policy() {
        return policy;
    }

    private static String style() {
        try (var file = VerificationPage.class.getResourceAsStream("/verification/page.css")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
