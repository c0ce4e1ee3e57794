package org.digitaltrust.sanctions.rundown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.digitaltrust.sanctions.name.Spelling;

/** What a column of a guest list holds, and what people write above it. */
enum Column {
    PERSON("name", "người", "tên", "họ tên", "họ và tên", "nghệ sĩ", "khách mời", "tài khoản", "account"),
    BIRTH_YEAR("year of birth", "năm sinh"),
    ROLE("activity", "vai trò", "hoạt động"),
    MEDIUM("phương tiện", "loại hình"),
    CHANNEL("kênh"),
    START("time", "thời gian", "bắt đầu", "thời gian bắt đầu", "giờ phát sóng"),
    TERRITORY("province", "địa phương", "tỉnh thành", "lãnh thổ"),
    PROGRAMME("program", "chương trình"),
    PROGRAMME_CLASS("program class", "loại chương trình", "thể loại"),
    SECTOR("ngành hàng", "lĩnh vực"),
    COMMERCIAL("thương mại"),
    CONTENT("nội dung"),
    CARVE_OUT("ngoại lệ"),
    PERMIT_ID("permit", "giấy phép", "mã giấy phép");

    private static final Set<String> ACCOUNTS = Set.of(Spelling.of("tài khoản"), "account");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_/-]+");

    @SuppressWarnings("ImmutableEnumChecker") // toList makes lists that nobody can change
    private final List<String> headings;

    Column(String... headings) {
        this.headings = Arrays.stream(headings).map(Spelling::of).toList();
    }

    /** Its name in the API. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column under a heading, in any case, with blanks, hyphens, slashes or underscores between words. */
    static Optional<Column> under(String heading) {
        var plain = plain(heading);
        return Arrays.stream(values())
                .filter(it -> it.key().replace('_', ' ').equals(plain) || it.headings.contains(plain))
                .findFirst();
    }

    /** Whether a heading announces accounts and no names. */
    static boolean saysAccounts(String heading) {
        return ACCOUNTS.contains(plain(heading));
    }

    private static String plain(String heading) {
        return Spelling.of(BETWEEN_WORDS.matcher(heading.strip()).replaceAll(" "));
    }

    /** The column of this name in the API. */
    static Optional<Column> named(String key) {
        return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
    }
}
