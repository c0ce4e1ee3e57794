package org.digitaltrust.sanctions.name;

/**
 * Parts of the question that stand for parts of the known name.
 *
 * @param query first part of the question
 * @param queryWidth how many in a row
 * @param listed first part of the known name
 * @param listedWidth how many in a row
 * @param price beyond what the reason costs once for the whole name
 */
record Pairing(int query, int queryWidth, int listed, int listedWidth, Reason reason, double price) {

    static Pairing of(int query, int listed, Reason reason, double price) {
        return new Pairing(query, 1, listed, 1, reason, price);
    }
}
