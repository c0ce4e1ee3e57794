package org.digitaltrust.sanctions.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Invents names out of lists of parts, the same ones for the same seed: families as frequent as they are in Viet Nam, 64
 * in a hundred names of three parts, 34 of four, and a twelfth of names from elsewhere. Any likeness to a person is chance.
 */
public final class NameCorpus {

    /** The common ones again and again: about as often as people bear them. */
    private static final List<String> FAMILIES = families();

    private static final List<String> MIDDLES = words("""
            Văn Văn Văn Văn Thị Thị Thị Thị Thị Thị Đức Hữu Minh Ngọc Thanh Thành Quang Xuân Hồng Kim Bảo Gia Hoàng Anh Tuấn
            Quốc Công Đình Trọng Duy Nhật Hải Mạnh Ngân Phương Thu Thùy Tuyết Mỹ Diệu Khánh Hà Lan Mai Ánh Bích Cẩm Diễm Hạnh
            Huyền Kiều Lệ Linh Nguyệt Như Phúc Quỳnh Tâm Thảo Thiên Trúc Tú Uyên Vân Việt Vĩnh Xuân Yến Chí Đăng Hùng Khắc Bá
            Sỹ Tiến Thế Tấn Trung Trường Vĩ An Bình Cao Đại Hoài Huy Khôi Kiên Lâm Long Nam Nguyên Phi Phước Quý Sơn Thái Thúy""");

    private static final List<String> GIVEN = words("""
            An Ân Anh Ánh Bảo Bắc Bách Bằng Biên Bình Bích Cẩm Chi Chiến Châu Cúc Cường Cương Danh Dân Diễm Diệp Diệu Dung Dũng
            Duy Duyên Dương Đan Đào Đạt Đăng Điệp Định Đông Đức Giang Giáp Hà Hạ Hải Hạnh Hào Hảo Hân Hằng Hậu Hiếu Hiền Hiển
            Hiệp Hoa Hòa Hoan Hoàn Hoàng Hoài Hồng Huân Huệ Hùng Hưng Huy Huyền Hương Hường Hữu Kha Khải Khang Khanh Khánh Khiêm
            Khoa Khôi Khương Kiên Kiệt Kiều Lam Lâm Lan Lành Lân Lệ Liên Liễu Linh Loan Lộc Long Lợi Luân Luyến Lực Lương Ly Lý
            Mai Mạnh Mận Mẫn Minh My Mỹ Nam Nga Ngà Ngân Nghi Nghĩa Ngọc Nguyên Nguyệt Nhàn Nhân Nhật Nhi Nhiên Nhung Như Ninh
            Oanh Phát Phi Phong Phú Phúc Phụng Phước Phương Phượng Quân Quang Quảng Quế Quốc Quý Quyên Quyền Quyết Quỳnh Sang
            Sáng Sâm Sinh Sơn Sương Tài Tâm Tân Tấn Thạch Thái Thanh Thành Thảo Thắm Thắng Thi Thiện Thiên Thịnh Thoa Thơ Thơm
            Thu Thuận Thủy Thúy Thư Thương Tiên Tiến Tín Toàn Toản Trà Trang Trâm Trân Trí Trinh Trọng Trung Trúc Trường Tú
            Tuân Tuấn Tuệ Tùng Tuyên Tuyến Tuyết Tường Uyên Vân Vi Việt Vinh Vĩnh Vũ Vương Vy Xuân Xuyến Yên Yến""");

    private static final List<String> FOREIGN_GIVEN = words("""
            Adam Alan Alexander Alice Amelia André Anna Anton Arthur Beatriz Benjamin Boris Carlos Caroline Charles Chloé Christina Christine Clara
            Daniel David Diana Dmitri Edward Elena Elizabeth Emma Eric Eva Felix Fernando Francesca Gabriel George Grace Hannah
            Harry Helen Henry Hugo Ines Isabella Isabelle Ivan Jack James Jane Javier Johan Jonathan Joseph José Julia Karen Kevin Laura
            Leonard Louise Lucas Lucía Marco Margaret Maria Martin Matthew Michael Natalie Nathan Nicole Oliver Olivia Oscar
            Patrick Paula Peter Philip Rachel Raphaël Rebecca Richard Robert Samuel Sara Sebastian Simon Sofia Stefan Stephanie
            Teresa Thomas Valentina Victor Victoria Vincent Walter William Zoë""");

    private static final List<String> FOREIGN_FAMILIES = words("""
            Adams Andersen Anderson Baker Barbieri Bauer Bennett Bernard Bianchi Brown Campbell Carter Castillo Clarke Colombo
            Cooper Dubois Eriksson Evans Fernandes Fischer Foster Fournier García Garnier Gomez González Graham Green Hansen
            Harrison Hoffmann Holmberg Hughes Ivanov Jackson Jansen Johansson Johnson Keller Kennedy Kowalski Lambert Larsen
            Laurent Lefèvre Lindqvist Lombardi Lopez Marino Martínez Meyer Miller Mitchell Moreau Morgan Müller Murphy Nielsen
            Novak Núñez O'Connor Olsen Parker Pereira Petrov Phillips Popov Ramírez Richter Roberts Rodrigues Romano Rossi Roux
            Russell Sánchez Santos Schmidt Schneider Schröder Silva Simmons Sokolov Stewart Taylor Thompson Torres Turner Vargas
            Wagner Walker Watson Weber Whitfield Williams Wójcik Wright Zimmermann""");

    private static final String TONES = "[\u0300\u0301\u0303\u0309\u0323]";

    private final Random random;

    public NameCorpus(long seed) {
        random = new Random(seed);
    }

    private static List<String> families() {
        var shares = List.of(
                "Nguyễn 31",
                "Trần 11",
                "Lê 9",
                "Phạm 7",
                "Huỳnh 3",
                "Hoàng 3",
                "Phan 4",
                "Vũ 3",
                "Võ 3",
                "Đặng 2",
                "Bùi 2",
                "Đỗ 2",
                "Hồ 1",
                "Ngô 1",
                "Dương 1",
                "Lý 1",
                "Trương 1",
                "Đinh 1",
                "Đoàn 1",
                "Lâm 1",
                "Mai 1",
                "Trịnh 1",
                "Đào 1",
                "Cao 1",
                "Lương 1",
                "Hà 1",
                "Châu 1",
                "Tạ 1",
                "Tô 1",
                "Lưu 1",
                "Phùng 1",
                "Chu 1",
                "Thái 1");
        return shares.stream()
                .map(it -> it.split(" "))
                .flatMap(it -> Collections.nCopies(Integer.parseInt(it[1]), it[0]).stream())
                .toList();
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /** So many different names, Vietnamese ones with their marks and in their order. */
    public List<String> names(int count) {
        var names = new LinkedHashSet<String>();
        while (names.size() < count) {
            names.add(random.nextInt(12) == 0 ? foreign() : vietnamese());
        }
        return List.copyOf(names);
    }

    private String vietnamese() {
        int parts = random.nextInt(100);
        if (parts < 2) {
            return any(FAMILIES) + " " + any(GIVEN);
        }
        var name = any(FAMILIES) + " " + any(MIDDLES) + " ";
        return parts < 66 ? name + any(GIVEN) : name + another(MIDDLES, name) + " " + any(GIVEN);
    }

    private String foreign() {
        var given = any(FOREIGN_GIVEN);
        var middle = random.nextInt(3) == 0 ? another(FOREIGN_GIVEN, given) + " " : "";
        return given + " " + middle + any(FOREIGN_FAMILIES)
                + (random.nextInt(4) == 0 ? "-" + any(FOREIGN_FAMILIES) : "");
    }

    /** Without marks, as on a keyboard that has none. */
    public static String unmarked(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('Đ', 'D')
                .replace('đ', 'd');
    }

    /** First part last: Đức Cường Nguyễn. */
    public static String rotated(String name) {
        var parts = new ArrayList<>(parts(name));
        Collections.rotate(parts, -1);
        return String.join(" ", parts);
    }

    /** A letter left out, doubled, replaced or swapped with its neighbour, wherever chance has it. */
    public String withTypo(String name) {
        int at = random.nextInt(name.length());
        while (!Character.isLetter(name.charAt(at))) {
            at = random.nextInt(name.length());
        }
        var typed = new StringBuilder(name);
        char other = (char) ('a' + random.nextInt(26));
        switch (random.nextInt(4)) {
            case 0 -> typed.deleteCharAt(at);
            case 1 -> typed.insert(at, other);
            case 2 -> typed.setCharAt(at, other);
            default -> swap(typed, at);
        }
        return typed.toString().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))
                ? withTypo(name)
                : typed.toString();
    }

    private static void swap(StringBuilder typed, int at) {
        if (at + 1 < typed.length() && Character.isLetter(typed.charAt(at + 1))) {
            char first = typed.charAt(at);
            typed.setCharAt(at, typed.charAt(at + 1));
            typed.setCharAt(at + 1, first);
        }
    }

    /** Without one of the parts between the first and the last; the same if there is none. */
    public String withoutMiddle(String name) {
        var parts = new ArrayList<>(parts(name));
        if (parts.size() > 2) {
            parts.remove(1 + random.nextInt(parts.size() - 2));
        }
        return String.join(" ", parts);
    }

    /** The last two parts without a space: Nguyễn MinhQuang. */
    public static String joined(String name) {
        int space = name.lastIndexOf(' ');
        return name.substring(0, space) + name.substring(space + 1);
    }

    /** The last two parts with a hyphen: Nguyễn Minh-Quang. */
    public static String hyphenated(String name) {
        int space = name.lastIndexOf(' ');
        return name.substring(0, space) + "-" + name.substring(space + 1);
    }

    /** Without a part in the middle that is more than Thị or Văn after the family name; the same if there is none. */
    public String withoutMiddleName(String name) {
        var parts = new ArrayList<>(parts(name));
        int first = parts.size() > 2 && List.of("Thị", "Văn").contains(parts.get(1)) ? 2 : 1;
        if (first < parts.size() - 1) {
            parts.remove(first + random.nextInt(parts.size() - 1 - first));
        }
        return String.join(" ", parts);
    }

    /** Somebody else: another given name, with other letters, wherever it stands. */
    public String withOtherGiven(String name) {
        var parts = new ArrayList<>(parts(name));
        if (isForeign(name)) {
            parts.set(0, another(FOREIGN_GIVEN, name));
        } else {
            parts.set(parts.size() - 1, another(GIVEN, parts.getLast()));
        }
        return String.join(" ", parts);
    }

    /** Somebody else: another part in the place of a middle one, with other letters; the same if there is none. */
    public String withOtherMiddle(String name) {
        var parts = new ArrayList<>(parts(name));
        if (parts.size() > 2) {
            parts.set(1, another(isForeign(name) ? FOREIGN_GIVEN : MIDDLES, parts.get(1)));
        }
        return String.join(" ", parts);
    }

    private static boolean isForeign(String name) {
        return FOREIGN_GIVEN.contains(parts(name).getFirst());
    }

    /** Somebody else: the same letters, another tone on one part. */
    public String withOtherTone(String name) {
        var parts = new ArrayList<>(parts(name));
        int at = random.nextInt(parts.size());
        var before = parts.get(at);
        var flat = Normalizer.normalize(
                Normalizer.normalize(before, Normalizer.Form.NFD).replaceAll(TONES, ""), Normalizer.Form.NFC);
        int vowel = lastVowel(flat);
        if (vowel < 0) {
            return withOtherTone(name);
        }
        var tone = any(List.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"));
        var toned = flat.substring(0, vowel + 1) + tone + flat.substring(vowel + 1);
        parts.set(at, Normalizer.normalize(toned, Normalizer.Form.NFC));
        var other = String.join(" ", parts);
        return syllable(parts.get(at)).equals(syllable(before)) ? withOtherTone(name) : other;
    }

    private static String syllable(String part) {
        return TonePlacement.normalised(part.toLowerCase(Locale.ROOT));
    }

    private static int lastVowel(String part) {
        int last = -1;
        for (int i = 0; i < part.length(); i++) {
            last = "aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ".indexOf(part.charAt(i)) < 0 ? last : i;
        }
        return last;
    }

    /** Some other order of the parts than theirs. */
    public String reordered(String name) {
        var parts = new ArrayList<>(parts(name));
        while (String.join(" ", parts).equals(name) && parts.stream().distinct().count() > 1) {
            Collections.shuffle(parts, random);
        }
        return String.join(" ", parts);
    }

    public <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String another(List<String> list, String than) {
        var taken = Arrays.stream(unmarked(than).split(" ")).collect(Collectors.toSet());
        var other = any(list);
        while (taken.contains(unmarked(other))) {
            other = any(list);
        }
        return other;
    }

    private static List<String> parts(String name) {
        return List.of(name.split(" "));
    }
}
