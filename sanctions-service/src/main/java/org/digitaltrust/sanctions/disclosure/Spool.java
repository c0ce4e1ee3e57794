package org.digitaltrust.sanctions.disclosure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.digitaltrust.chassis.time.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Records on their way to somewhere slower. Appending only touches memory; {@link #sync} puts what was appended on disk, and
 * {@link #oldest} and {@link #drained} take it from there. What was synced survives the end of the process; whatever is drained
 * twice, after a crash between the two, must not matter to whoever drains.
 */
final class Spool implements AutoCloseable {

    /** Bytes that may wait for the disk. */
    static final int MOST_UNSYNCED = 16 << 20;

    private final SpoolFolder folder;
    private final long limit;
    private final long segmentSize;

    // Guards what appending touches; never held during input or output. The disk's side is guarded by this.
    private final Object memory = new Object();
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private long onDisk;
    private long undrained;
    private boolean refusing;

    private byte[] unwritten = {};
    private @Nullable Segment current;

    /** The records of the oldest file. */
    record Batch(Path file, List<byte[]> records, boolean damaged) {}

    private Spool(SpoolFolder folder, long limit, long segmentSize) throws IOException {
        this.folder = folder;
        this.limit = limit;
        this.segmentSize = segmentSize;
        this.onDisk = folder.bytes();
        for (var file : folder.segments()) {
            undrained += Frames.in(Files.readAllBytes(file)).records().size();
        }
    }

    /**
     * Opens a spool with what earlier processes left in it.
     *
     * @param limit bytes; beyond it nothing is appended
     * @param segmentSize bytes, after which a new file is begun
     */
    static Spool open(Path directory, long limit, long segmentSize, Ids ids) throws IOException {
        return new Spool(SpoolFolder.claim(directory, ids), limit, segmentSize);
    }

    /** Returns false, and appends nothing, when the spool is full, cannot be written, or is closed. */
    boolean append(byte[] record) {
        var frame = Frames.framed(record);
        synchronized (memory) {
            if (refusing || pending.size() + frame.length > MOST_UNSYNCED || size() + frame.length > limit) {
                return false;
            }
            pending.writeBytes(frame);
            undrained++;
            return true;
        }
    }

    /** Puts on disk what was appended before. While this fails nothing more is appended, and the next try begins a new file. */
    synchronized void sync() throws IOException {
        if (unwritten.length == 0) {
            unwritten = take();
        }
        if (unwritten.length == 0) {
            return;
        }
        try {
            if (current == null) {
                current = new Segment(folder.newSegment());
            }
            current.write(unwritten);
            unwritten = new byte[0];
            if (current.length() >= segmentSize) {
                seal();
            }
            note(folder.bytes(), 0, false);
        } catch (IOException e) {
            // What failed after the writing needs no second try, and without one nothing would ever end the refusing.
            note(onDisk, 0, unwritten.length > 0);
            seal();
            throw e;
        }
    }

    private byte[] take() {
        synchronized (memory) {
            var taken = pending.toByteArray();
            pending = new ByteArrayOutputStream();
            onDisk += taken.length;
            return taken;
        }
    }

    private void note(long bytes, long gone, boolean refuse) {
        synchronized (memory) {
            onDisk = bytes;
            undrained = Math.max(0, undrained - gone);
            refusing = refuse;
        }
    }

    private void seal() throws IOException {
        if (current != null) {
            var sealed = current;
            current = null;
            sealed.close();
        }
    }

    /** The oldest records on disk. */
    synchronized Optional<Batch> oldest() throws IOException {
        var segments = folder.segments();
        if (segments.isEmpty()) {
            return Optional.empty();
        }
        var file = segments.getFirst();
        if (current != null && current.file().equals(file)) {
            seal();
        }
        var bytes = Files.readAllBytes(file);
        var frames = Frames.in(bytes);
        return Optional.of(new Batch(file, frames.records(), frames.length() < bytes.length));
    }

    /** Removes what has arrived. A file with more in it than could be read is set aside. */
    synchronized void drained(Batch batch) throws IOException {
        if (batch.damaged()) {
            folder.setAside(batch.file());
        } else {
            Files.deleteIfExists(batch.file());
        }
        // Listed before the lock is taken, for which event loops wait.
        var left = folder.bytes() + unwritten.length;
        synchronized (memory) {
            note(left, batch.records().size(), refusing);
        }
    }

    /** Bytes on disk and on their way there. */
    long size() {
        synchronized (memory) {
            return onDisk + pending.size();
        }
    }

    /** Records that were appended, by this process or an earlier one, and have not been drained. */
    long undrained() {
        synchronized (memory) {
            return undrained;
        }
    }

    /** Syncs, and lets the folder go; what is in it waits for the next process. */
    @Override
    public synchronized void close() throws IOException {
        synchronized (memory) {
            refusing = true;
        }
        try {
            sync();
            synchronized (memory) {
                refusing = true;
            }
            seal();
        } finally {
            folder.close();
        }
    }
}
