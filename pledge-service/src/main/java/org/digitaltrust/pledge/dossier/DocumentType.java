package org.digitaltrust.pledge.dossier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What documents may be. Told by how they begin, whatever the sender says. */
enum DocumentType {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    /** More bytes than any of these begin with. */
    static final int TOLD_BY = 16;

    private final String mediaType;
    private final String extension;
    private final String beginning;

    DocumentType(String mediaType, String extension, String beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    /** By the value of a header, whose parameters do not matter. */
    static Optional<DocumentType> said(String contentType) {
        var plain = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(it -> it.mediaType.equals(plain)).findFirst();
    }

    boolean is(byte[] content) {
        var start = beginning.getBytes(ISO_8859_1);
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
