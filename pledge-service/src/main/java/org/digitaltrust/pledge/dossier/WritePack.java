package org.digitaltrust.pledge.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitaltrust.chassis.caller.Caller;
import org.digitaltrust.pledge.dossier.DocumentStore.Filed;

/** Writes a pack as an archive, one document at a time. */
@ApplicationScoped
class WritePack {

    private final DocumentFiles files;
    private final Turns turns;

    WritePack(DocumentFiles files, Turns turns) {
        this.files = files;
        this.turns = turns;
    }

    /**
     * Each document has a turn until it is on its way, so that who reads slowly holds one in memory and no more. Where one cannot
     * be read the archive is broken off: it is not closed then, because an archive that is closed opens, as if nothing were missing.
     */
    void to(OutputStream out, MakePack.Pack pack, Caller caller, RoutingContext exchange) throws IOException {
        var zip = new ZipOutputStream(out, UTF_8);
        // Documents are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        put(zip, "manifest.json", pack.manifest().getBytes(UTF_8), pack.madeAt());
        put(zip, "manifest.jws", pack.signature().getBytes(UTF_8), pack.madeAt());
        for (var filed : pack.documents()) {
            put(zip, filed, pack.madeAt(), caller, exchange);
        }
        zip.finish();
        zip.flush();
    }

    private void put(ZipOutputStream zip, Filed filed, Instant at, Caller caller, RoutingContext exchange)
            throws IOException {
        var turn = turns.take(caller, exchange);
        try {
            put(zip, ManifestView.nameOf(filed.document()), files.open(filed), at);
        } finally {
            turn.close();
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant at) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
