package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.digitaltrust.chassis.sealing.ConfiguredKeyWrapping;
import org.digitaltrust.chassis.sealing.ContentSeal;
import org.digitaltrust.chassis.storage.FileKey;
import org.digitaltrust.chassis.storage.FileStorage;
import org.digitaltrust.contracts.MemberState;
import org.digitaltrust.pledge.MovableClock;
import org.digitaltrust.pledge.sanction.HeardSanctions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What becomes of files that nobody points to, of erased members' dossiers, and of keys when the master key changes. */
@QuarkusTest
class DossierFilesIT extends Dossiers {

    @Inject
    DocumentFiles files;

    @Inject
    SweepFiles sweep;

    @Inject
    HeardSanctions heard;

    @Inject
    FileStorage storage;

    @Inject
    DocumentStore documents;

    @Test
    void a_file_whose_document_was_refused_is_swept_after_a_while_and_others_are_not() {
        // Given
        var dossier = opened();
        var content = pdf();
        var kept = added(dossier, "product", content);
        var orphan = files.keep(UUID.randomUUID(), DocumentFiles.sha256(content), content)
                .file();
        // When
        sweep.all();
        // Then
        assertThat(storage.get(orphan)).isPresent();
        // When
        MovableClock.in(Duration.ofHours(2), () -> assertThat(sweep.all()).isPositive());
        // Then
        assertThat(storage.get(orphan)).isEmpty();
        assertThat(count("stored_file where key = '" + orphan.text() + "'")).isZero();
        download("member1", dossier, kept).then().statusCode(200);
        MovableClock.in(Duration.ofHours(2), () -> assertThat(sweep.all()).isZero());
    }

    @Test
    void dossiers_of_an_erased_member_stay_while_a_case_is_open_and_then_go_with_their_files() {
        // Given
        var dossier = complete();
        var document = read("member1", dossier).<String>path("documents[0].id");
        var key = new FileKey(text("select file_key from dossier_document where id = '" + document + "'"));
        caseIs(true);
        // When
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(PATIENCE).until(() -> memberStore.member(member).isEmpty());
        sweep.all();
        // Then
        read("member1", dossier).then().statusCode(404);
        read("case1", dossier).then().statusCode(200);
        // When
        caseIs(false);
        sweep.all();
        // Then
        assertThat(count("dossier where id = '" + dossier + "'")).isEqualTo(1);
        // When
        sweptIn(Duration.ofHours(25), dossier);
        // Then
        assertThat(count("dossier where id = '" + dossier + "'")).isZero();
        assertThat(count("dossier_document where dossier_id = '" + dossier + "'"))
                .isZero();
        assertThat(storage.get(key)).isEmpty();
    }

    @Test
    void a_case_that_is_opened_after_the_erasure_keeps_the_dossiers() {
        // Given
        var dossier = complete();
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(PATIENCE).until(() -> memberStore.member(member).isEmpty());
        // When
        caseIs(true);
        // Then
        await().atMost(PATIENCE).until(heard::toTheEnd);
        MovableClock.in(Duration.ofDays(30), () -> sweep.all());
        assertThat(count("dossier where id = '" + dossier + "'")).isEqualTo(1);
        // When
        caseIs(false);
        // Then
        sweptIn(Duration.ofDays(30), dossier);
    }

    @Test
    void nothing_is_taken_away_while_the_copy_of_sanctions_may_be_behind() {
        // Given
        var dossier = complete();
        kafka().send(MemberState.TOPIC, member.toString(), null);
        await().atMost(PATIENCE).until(() -> memberStore.member(member).isEmpty());
        // When
        MovableClock.in(Duration.ofDays(30), () -> sweep.all(() -> false));
        // Then
        assertThat(count("dossier where id = '" + dossier + "'")).isEqualTo(1);
        sweptIn(Duration.ofDays(30), dossier);
    }

    @Test
    void dossiers_are_kept_for_five_years_when_closed_and_half_a_year_when_not() {
        // Given
        var closed = complete();
        close("member1", closed).then().statusCode(200);
        var left = opened();
        // When
        sweptIn(Duration.ofDays(100 + 190), left);
        // Then
        assertThat(count("dossier where id = '" + closed + "'")).isEqualTo(1);
        // When
        MovableClock.in(Duration.ofDays(100 + 5 * 365), () -> sweep.all());
        // Then
        assertThat(count("dossier where id = '" + closed + "'")).isEqualTo(1);
        sweptIn(Duration.ofDays(100 + 5 * 366), closed);
        assertThat(count("dossier_document where dossier_id = '" + closed + "'"))
                .isZero();
    }

    /** As soon as the copy of sanctions is known to be whole. */
    private void sweptIn(Duration later, String dossier) {
        MovableClock.in(
                later,
                () -> await().atMost(PATIENCE).untilAsserted(() -> {
                    sweep.all();
                    assertThat(count("dossier where id = '" + dossier + "'")).isZero();
                }));
    }

    @Test
    void keys_are_wrapped_anew_when_the_master_key_changes_and_documents_open_as_before() {
        // Given
        var dossier = opened();
        var content = pdf();
        var id = UUID.fromString(added(dossier, "product", content));
        var old = ConfigProvider.getConfig().getValue("sealing.key", String.class);
        var fresh = Base64.getEncoder().encodeToString(new byte[32]);
        var after = seal(fresh, Optional.of(old));
        // When
        var result = new RewrapDocumentKeys(documents, after).all();
        // Then
        assertThat(result.wrappedAnew()).isPositive();
        assertThat(result.unknown()).isZero();
        var master = text("select master_key from dossier_document where id = '" + id + "'");
        assertThat(master).isEqualTo(after.master());
        assertThat(new RewrapDocumentKeys(
                                documents, seal(Base64.getEncoder().encodeToString(filled(7)), Optional.empty()))
                        .all()
                        .unknown())
                .isPositive();
        // When
        new RewrapDocumentKeys(documents, seal(old, Optional.of(fresh))).all();
        // Then
        assertThat(download("member1", dossier, id.toString()).asByteArray()).isEqualTo(content);
    }

    private static ContentSeal seal(String key, Optional<String> previous) {
        return new ContentSeal(new ConfiguredKeyWrapping(Optional.of(key), previous));
    }

    private static byte[] filled(int with) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) with);
        return bytes;
    }
}
