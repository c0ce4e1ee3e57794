package org.digitaltrust.pledge.code;

/** One duty. Its id is the same in both languages and is what violations cite and signers acknowledge. */
record Clause(String id, String text) {
    Clause {
        text = LocalText.normalised(text);
    }
}
