package org.digitaltrust.membership.importing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A column of a CSV file, and where its cells belong in a form. */
enum CsvColumn {
    EXTERNAL_ID(true),
    KIND(true),
    DISPLAY_NAME(true),
    LEGAL_NAME(true),
    ALIASES(false),
    BIRTH_DATE(false),
    CHAPTER(false),
    FORMER_PROVINCE(false),
    EMAIL(true),
    PHONE(false),
    TOPICS(false),
    ACCOUNTS(false),
    LANGUAGE(true);

    private static final String CONTACT = "contact";
    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern COLON = Pattern.compile(":");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int MOST_PARTS = 4;

    private final boolean required;

    CsvColumn(boolean required) {
        this.required = required;
    }

    boolean isRequired() {
        return required;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CsvColumn> titled(String title) {
        return Arrays.stream(values()).filter(it -> it.title().equals(title)).findFirst();
    }

    /** Puts what stands in a cell where a form has it. */
    void put(String cell, Map<String, Object> form) {
        switch (this) {
            case EXTERNAL_ID, KIND, DISPLAY_NAME, LEGAL_NAME, BIRTH_DATE, CHAPTER, FORMER_PROVINCE, LANGUAGE ->
                form.put(title(), cell);
            case EMAIL, PHONE -> {
                var contact = new LinkedHashMap<String, Object>();
                if (form.get(CONTACT) instanceof Map<?, ?> other) {
                    other.forEach((key, value) -> contact.put((String) key, value));
                }
                contact.put(title(), cell);
                form.put(CONTACT, contact);
            }
            case ALIASES, TOPICS -> form.put(title(), split(cell).toList());
            case ACCOUNTS ->
                form.put(title(), split(cell).map(CsvColumn::account).toList());
        }
    }

    private static Stream<String> split(String cell) {
        return SEMICOLON.splitAsStream(cell).map(String::strip).filter(it -> !it.isEmpty());
    }

    /** {@code platform:handle[:uid[:audience]]}; what is written otherwise stays as it is, for the form's rules to refuse. */
    private static Object account(String text) {
        var parts = COLON.splitAsStream(text).map(String::strip).toList();
        if (parts.size() < 2 || parts.size() > MOST_PARTS) {
            return text;
        }
        var account = new LinkedHashMap<String, Object>();
        account.put("platform", parts.get(0));
        account.put("handle", parts.get(1));
        if (parts.size() > 2 && !parts.get(2).isEmpty()) {
            account.put("platform_user_id", parts.get(2));
        }
        if (parts.size() == MOST_PARTS && !parts.get(3).isEmpty()) {
            var audience = parts.get(3);
            account.put("audience", NUMBER.matcher(audience).matches() ? Long.valueOf(audience) : audience);
        }
        return account;
    }
}
