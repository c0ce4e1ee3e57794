package org.digitaltrust.sanctions.rundown;

/** A way to write a guest list. */
interface RundownFormat {

    /** The media type of files in this format, without parameters. */
    String mediaType();

    /** Reads a whole file. Refused with a problem where not even its rows can be told apart. */
    Rundown read(byte[] body);
}
