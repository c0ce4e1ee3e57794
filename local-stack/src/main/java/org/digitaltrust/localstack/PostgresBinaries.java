package org.digitaltrust.localstack;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that Maven fetched for this operating system, once for a checkout. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** Returns the folder that holds {@code bin}. */
    static Path unpacked(Path home) {
        if (Files.isDirectory(home)) {
            return home;
        }
        try (var _ = FolderLock.await(home.resolveSibling("postgresql.lock"))) {
            if (!Files.isDirectory(home)) {
                var half = home.resolveSibling(home.getFileName() + ".half");
                Folders.delete(half);
                unpack(half);
                Files.move(half, home);
            }
            return home;
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL could not be unpacked into " + home + ": " + e.getMessage() + ".", e);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive, target);
            }
        }
    }

    private static InputStream archive() throws IOException {
        var name = System.getProperty("os.name", "");
        var system = name.startsWith("Mac") ? "Darwin" : name.startsWith("Windows") ? "Windows" : "Linux";
        var processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor);
        if (found == null) {
            throw new IOException("no PostgreSQL for " + name + " on " + processor);
        }
        return found;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("unexpected path " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & 0100) != 0 && Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    path,
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));
        }
    }
}
