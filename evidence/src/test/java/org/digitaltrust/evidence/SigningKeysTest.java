package org.digitaltrust.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaltrust.evidence.Verification.Invalid;
import org.digitaltrust.evidence.Verification.Reason;
import org.digitaltrust.evidence.Verification.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    private static final String TYPE = "test+jws";
    private static final SigningKey OLD = Keys.ofSeed("04".repeat(32));
    private static final SigningKey NEW = Keys.ofSeed("05".repeat(32));

    @TempDir
    Path folder;

    @Test
    void receipts_of_the_old_key_verify_after_rotating_and_those_of_the_new_one_before() throws Exception {
        // Given
        var before = new SigningKeys(OLD, List.of(NEW.jwk()));
        var receipt = before.sign(TYPE, Map.of("a", 1));
        Keys.publicPem(folder, OLD);
        // When
        var after = new SigningKeys(NEW, SigningKeys.readPublicKeys(folder));
        // Then
        assertThat(new Verifier(after.published()).verify(receipt, TYPE)).isInstanceOf(Valid.class);
        assertThat(new Verifier(before.published()).verify(after.sign(TYPE, Map.of()), TYPE))
                .isInstanceOfSatisfying(
                        Valid.class,
                        it -> assertThat(it.kid()).isEqualTo(NEW.jwk().kid()));
    }

    @Test
    void receipts_of_a_key_that_was_withdrawn_are_refused() {
        // Given
        var receipt = OLD.sign(TYPE, Map.of());
        // When
        var published = new SigningKeys(NEW, List.of()).published();
        // Then
        assertThat(new Verifier(published).verify(receipt, TYPE)).isEqualTo(new Invalid(Reason.UNKNOWN_KEY));
    }

    @Test
    void the_current_key_stands_first_and_only_once() {
        // When
        var keys = new SigningKeys(NEW, List.of(OLD.jwk(), NEW.jwk(), OLD.jwk()));
        // Then
        assertThat(keys.published().keys()).containsExactly(NEW.jwk(), OLD.jwk());
    }

    @Test
    void a_key_signs_under_another_name_by_which_it_must_then_be_published() {
        // Given
        var keys = new SigningKeys(NEW, List.of(OLD.jwk()));
        // When
        var signed = keys.signAs("did:web:example#"::concat, TYPE, Map.of("a", 1));
        // Then
        var name = "did:web:example#" + NEW.jwk().kid();
        assertThat(new Verifier(keys.published()).verify(signed, TYPE)).isEqualTo(new Invalid(Reason.UNKNOWN_KEY));
        assertThat(new Verifier(new KeySet(List.of(NEW.jwk().named(name)))).verify(signed, TYPE))
                .isInstanceOfSatisfying(Valid.class, it -> assertThat(it.kid()).isEqualTo(name));
        assertThat(new Verifier(new KeySet(List.of(OLD.jwk().named(name)))).verify(signed, TYPE))
                .isEqualTo(new Invalid(Reason.WRONG_SIGNATURE));
    }

    @Test
    void a_folder_that_is_missing_or_holds_something_else_than_public_keys_is_refused_by_name() throws Exception {
        // Given
        Files.writeString(folder.resolve("readme.txt"), "does not count");
        var missing = folder.resolve("missing");
        // Then
        assertThat(SigningKeys.readPublicKeys(folder)).isEmpty();
        assertThatThrownBy(() -> SigningKeys.readPublicKeys(missing)).hasMessageContaining(missing.toString());
        var broken = Files.writeString(folder.resolve("broken.pem"), "not a key");
        assertThatThrownBy(() -> SigningKeys.readPublicKeys(folder)).hasMessageContaining(broken.toString());
    }
}
