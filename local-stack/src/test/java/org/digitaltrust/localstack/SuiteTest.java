package org.digitaltrust.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications run from a copy of what was built. */
class SuiteTest {
    @TempDir
    private Path folder;

    @Test
    void a_build_while_it_runs_leaves_what_runs_alone() throws Exception {
        // Given
        build("old", "lib/main/old.jar");
        // When
        var running = copy();
        build("new", "lib/main/new.jar");
        // Then
        assertThat(running).hasContent("old");
        assertThat(running.resolveSibling("lib/main")).isDirectoryContaining("glob:**/old.jar");
    }

    @Test
    void the_next_start_runs_the_newest_build_and_nothing_of_the_one_before() throws Exception {
        // Given
        build("old", "lib/main/old.jar");
        copy();
        Folders.delete(folder.resolve("gateway"));
        build("new", "lib/main/new.jar");
        // When
        var running = copy();
        // Then
        assertThat(running).hasContent("new");
        assertThat(running.resolveSibling("lib/main/old.jar")).doesNotExist();
        assertThat(running.resolveSibling("lib/main/new.jar")).exists();
    }

    @Test
    void what_is_not_built_is_refused_by_name() {
        assertThatThrownBy(this::copy).isInstanceOf(CannotStart.class).hasMessageStartingWith("gateway is not built");
    }

    private Path copy() {
        return Suite.copyOfBuilt(new Checkout(folder), "gateway", folder.resolve("state"));
    }

    private void build(String content, String library) throws IOException {
        var built = folder.resolve("gateway/target/quarkus-app");
        Files.createDirectories(built.resolve("lib/main"));
        Files.writeString(built.resolve("quarkus-run.jar"), content);
        Files.writeString(built.resolve(library), content);
    }
}
