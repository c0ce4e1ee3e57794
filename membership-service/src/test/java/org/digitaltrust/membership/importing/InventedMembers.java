package org.digitaltrust.membership.importing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents a list of members, the same one each time: 1,132 of 35,000 with an audience of a million or more, 32,000 below
 * 100,000, the rest between. Any likeness to a person is chance.
 */
public final class InventedMembers {

    public static final String HEADER =
            "external_id,kind,display_name,legal_name,aliases,birth_date,chapter,former_province,"
                    + "email,phone,topics,accounts,language";

    private static final int WHOLE = 35_000;
    private static final int MEGA = 1_132;
    private static final int SMALL = 32_000;

    private static final List<String> FAMILIES =
            words("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý");
    private static final List<String> MIDDLES =
            words("Văn Thị Đức Hữu Minh Ngọc Thanh Quang Xuân Hồng Kim Bảo Gia Anh Quốc Thu");
    private static final List<String> GIVEN = words(
            "An Ánh Bình Châu Dung Duy Đạt Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Khánh Kiên Lan Linh Long Mai Minh Nam Nga Ngân"
                    + " Nhung Oanh Phong Phúc Phương Quân Quỳnh Sơn Tâm Thảo Thắng Trang Trung Tuấn Tú Uyên Vân Việt Yến");
    private static final List<String> DOINGS =
            words("Kể Hát Nấu Vẽ Dạy Đọc Đi Chơi Múa Trồng Sửa Làm Ngắm Viết Chụp Bay");
    private static final List<String> THINGS =
            words("Chuyện Rong Ngon Đẹp Hay Vui Sách Phố Biển Núi Vườn Nhạc Phim Gốm Trà Gió");
    private static final List<String> KINDS =
            List.of("kol", "kol", "kol", "koc", "koc", "artist", "business", "agency");
    private static final List<String> FORMER =
            List.of("Bình Dương", "Bình Định", "Long An", "Bến Tre", "Hà Giang", "Nam Định");
    private static final List<String> CHAPTERS = List.of("01", "79", "48", "92", "31", "22", "46", "66");
    private static final List<String> PLATFORMS = List.of("tiktok", "youtube", "facebook", "zalo", "instagram");
    private static final List<String> TOPICS =
            List.of("đọc sách", "ẩm thực", "du lịch", "công nghệ", "âm nhạc", "giáo dục");

    private final Random random;

    public InventedMembers(long seed) {
        this.random = new Random(seed);
    }

    /** A file of so many, with its header. */
    public static String csv(int count) {
        var members = new InventedMembers(20261130);
        var lines = IntStream.range(0, count).mapToObj(members::line);
        return String.join("\n", Stream.concat(Stream.of(HEADER), lines).toList()) + "\n";
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private String line(int number) {
        var legalName = pick(FAMILIES) + " " + pick(MIDDLES) + " " + pick(GIVEN);
        var displayName = pick(GIVEN) + " " + pick(DOINGS) + " " + pick(THINGS);
        var handle = handle(displayName) + "." + number;
        var former = random.nextInt(3) == 0;
        return String.join(
                ",",
                "invented-%06d".formatted(number),
                pick(KINDS),
                displayName,
                legalName,
                random.nextInt(4) == 0 ? pick(GIVEN) + " " + pick(THINGS) : "",
                "%d-%02d-%02d".formatted(1970 + random.nextInt(35), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                former ? "" : pick(CHAPTERS),
                former ? pick(FORMER) : "",
                handle + "@invented.example",
                random.nextBoolean() ? "+84 90 " + (1_000_000 + number) : "",
                pick(TOPICS) + ";" + pick(TOPICS),
                accounts(handle, number),
                "vi");
    }

    private String accounts(String handle, int number) {
        var platforms = IntStream.rangeClosed(0, random.nextInt(3)).mapToObj(it -> PLATFORMS.get((number + it) % 5));
        return String.join(
                ";",
                platforms
                        .map(it -> it + ":@" + handle + ":" + it + "-" + number + ":" + audience(number))
                        .toList());
    }

    private long audience(int number) {
        int place = number % WHOLE;
        if (place < MEGA) {
            return 1_000_000L + random.nextInt(9_000_000);
        }
        return place < MEGA + SMALL ? 1_000L + random.nextInt(99_000) : 100_000L + random.nextInt(900_000);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String handle(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT)
                .replace(' ', '.');
    }
}
