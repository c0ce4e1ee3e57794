package org.digitaltrust.membership.importing;

/** How a file is written. */
enum ImportFormat {
    CSV,
    NDJSON;

    static final String CSV_TYPE = "text/csv";
    static final String NDJSON_TYPE = "application/x-ndjson";
}
