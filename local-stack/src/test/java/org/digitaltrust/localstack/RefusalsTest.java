package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is noticed before anything is started. */
class RefusalsTest {
    @TempDir
    private Path folder;

    @Test
    void a_busy_port_is_named_with_its_purpose_and_how_to_find_who_holds_it() throws Exception {
        // Given
        try (var holder = new ServerSocket(0, 1, Ports.LOOPBACK)) {
            var numbers = new EnumMap<Ports.Use, Integer>(Ports.free().numbers());
            numbers.put(Ports.Use.SANCTIONS, holder.getLocalPort());
            // When
            assertThatThrownBy(new Ports(numbers)::refuseBusy)
                    // Then
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith(
                            "Port %d, wanted for sanctions-service, is in use".formatted(holder.getLocalPort()))
                    .hasMessageContaining("lsof -nP -iTCP:" + holder.getLocalPort());
        }
    }

    @Test
    void free_ports_are_not_refused_and_no_two_are_the_same() {
        // When
        var ports = Ports.free();
        // Then
        ports.refuseBusy();
        assertThat(ports.numbers().values()).doesNotHaveDuplicates();
    }

    @Test
    void an_offset_moves_every_port() {
        assertThat(Ports.usual(100).of(Ports.Use.GATEWAY)).isEqualTo(8180);
        assertThat(Ports.usual(100).numbers().values())
                .doesNotContainAnyElementsOf(Ports.usual(0).numbers().values());
    }

    @Test
    void a_full_disk_is_noticed_before_the_start() {
        assertThatThrownBy(() -> Launcher.refuseFullDisk(folder, Long.MAX_VALUE))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("is full");
    }

    @Test
    void a_stranger_who_got_an_old_process_number_is_left_alone() throws Exception {
        // Given
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            var file = folder.resolve("processes");
            var longAgo = Ledger.startOf(stranger.toHandle()) - 60_000;
            Files.writeString(file, "Kafka\t%d\t%d\tTERM\n".formatted(stranger.pid(), longAgo));
            // When
            var ended = new Ledger(file).endLeftovers();
            // Then
            assertThat(ended).isEmpty();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_ledger_that_is_closed_ends_what_is_still_being_started() throws Exception {
        // Given
        var ledger = new Ledger(folder.resolve("processes"));
        ledger.close();
        var late = new ProcessBuilder("sleep", "60").start();
        // When
        assertThatThrownBy(() -> ledger.add("late", late.toHandle(), Child.Stop.TERM))
                // Then
                .isInstanceOf(CannotStart.class);
        assertThat(late.isAlive()).isFalse();
    }

    @Test
    void secrets_are_made_once_and_kept_from_others() throws Exception {
        // When
        var first = Secrets.in(folder);
        var second = Secrets.in(folder);
        // Then
        assertThat(second).isEqualTo(first);
        assertThat(first.idempotency().length()).isGreaterThanOrEqualTo(32);
        assertThat(Base64.getDecoder().decode(first.subjectsKey())).hasSize(32);
        assertThat(Files.readString(first.evidenceSigningKey())).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.readString(first.receiptSigningKey()))
                .startsWith("-----BEGIN PRIVATE KEY-----")
                .isNotEqualTo(Files.readString(first.evidenceSigningKey()));
        assertThat(Files.getPosixFilePermissions(folder.resolve("secrets"))).hasSize(3);
    }
}
