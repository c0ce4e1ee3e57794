package org.digitaltrust.sanctions.name;

/**
 * The letters of a part of a name, without marks and in lower case.
 *
 * @param hash of the letters; the sum over a name's parts stands for them in any order
 */
record Word(String letters, long hash) {

    static Word of(String letters) {
        return new Word(letters, Hash.of(letters));
    }

    int length() {
        return letters.length();
    }

    boolean isInitial() {
        return letters.length() == 1;
    }

    boolean same(Word other) {
        return hash == other.hash && letters.equals(other.letters);
    }
}
