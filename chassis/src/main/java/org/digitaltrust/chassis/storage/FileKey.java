package org.digitaltrust.chassis.storage;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a file is kept under: letters, digits and hyphens, so that it leads to no other folder and means the same in every
 * storage.
 */
public record FileKey(String text) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,127}");

    public FileKey {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("no key of a file: " + text);
        }
    }

    public static FileKey of(UUID id) {
        return new FileKey(id.toString());
    }
}
