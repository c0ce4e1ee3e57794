package org.digitaltrust.pledge.badge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.digitaltrust.pledge.certificate.CertificateStatus;
import org.digitaltrust.pledge.wording.VisibleText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class BadgePictureTest {

    private static final Instant FROM = Instant.parse("2026-11-30T20:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-30T20:00:00Z");
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='x",
            "]]><!--",
            "&lt;b&gt;&#x202e;",
            "%1$s %n ${x} {x}",
            "\u202Eevil\u202C \u2066x\u2069",
            "\u0627\u0644\u0639\u0631\u0628\u064A\u0629",
            "a\u0000b\u0008c\u001Bd",
            "\uD800 half",
            "\uFFFE\uFFFF",
            "Nguyễn Thị Ánh Ngọc Diệp Bảo Trân Phương Khánh Huyền",
            "👩‍👩‍👧‍👦".repeat(40),
            "e" + "\u0301".repeat(500),
            "");

    @Example
    void every_state_theme_and_language_says_the_state_by_word_and_shape() throws Exception {
        for (var language : BadgeLanguage.values()) {
            var words = new HashSet<String>();
            var shapes = new HashSet<String>();
            for (var status : CertificateStatus.values()) {
                var shapesOfThemes = new HashSet<String>();
                for (var theme : Theme.values()) {
                    // When
                    var svg = parse(BadgePicture.of(badge("Mai", status), theme, language));
                    // Then
                    assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
                    assertThat(svg.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
                    assertThat(title(svg)).startsWith("Influencer Trust: Mai. " + language.word(status) + ", ");
                    assertThat(texts(svg)).anyMatch(it -> it.startsWith(language.word(status)));
                    shapesOfThemes.add(paths(svg));
                }
                assertThat(shapesOfThemes).as("the same shape in every theme").hasSize(1);
                words.add(language.word(status));
                shapes.addAll(shapesOfThemes);
            }
            assertThat(words).hasSize(CertificateStatus.values().length);
            assertThat(shapes).hasSize(CertificateStatus.values().length);
        }
    }

    @Example
    void dates_are_those_of_viet_nam_and_say_since_when_it_does_not_hold() throws Exception {
        assertThat(title(parse(picture(badge("Mai", CertificateStatus.ISSUED), BadgeLanguage.VI))))
                .isEqualTo("Influencer Trust: Mai. Còn hiệu lực, đến ngày 01/12/2027");
        assertThat(title(parse(picture(badge("Mai", CertificateStatus.SUSPENDED), BadgeLanguage.EN))))
                .isEqualTo("Influencer Trust: Mai. Suspended, since 2026-12-01");
    }

    @Example
    void a_result_is_shown_only_if_there_is_one_to_show() throws Exception {
        var plain = badge("Mai", CertificateStatus.ISSUED);
        var shown = new Badge(
                plain.id(),
                plain.credential(),
                plain.member(),
                plain.publicName(),
                plain.status(),
                plain.since(),
                plain.validFrom(),
                plain.validUntil(),
                Optional.of(new Badge.Result(87, "gold")));
        assertThat(picture(plain, BadgeLanguage.EN)).doesNotContain("87");
        assertThat(texts(parse(picture(shown, BadgeLanguage.EN)))).contains("Influencer Trust · 87 of 100 points");
    }

    @Example
    void names_that_are_none_stay_text() throws Exception {
        for (var name : HOSTILE) {
            refuseAnythingButText(name);
        }
    }

    @Property(tries = 500)
    void whatever_a_name_holds_it_stays_text(
            @ForAll @StringLength(max = 80) @CharRange(from = '\u0000', to = '\uFFFF') String name) throws Exception {
        refuseAnythingButText(name);
    }

    @Example
    void long_names_are_cut_between_letters_as_people_count_them() {
        assertThat(ShownText.cut("abcdef", 6)).isEqualTo("abcdef");
        assertThat(ShownText.cut("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(ShownText.cut("ắẫệ".repeat(3), 4)).isEqualTo("ắẫệ…");
        assertThat(ShownText.cut("", 4)).isEmpty();
    }

    @Example
    void all_text_and_signs_have_enough_contrast() {
        for (var theme : Theme.values()) {
            Stream.concat(
                            Stream.of(theme.text(), theme.quiet()),
                            Arrays.stream(CertificateStatus.values()).map(theme::colour))
                    .forEach(it -> assertThat(contrast(it, theme.ground()))
                            .as(theme + " " + it)
                            .isGreaterThanOrEqualTo(4.5));
        }
    }

    private static void refuseAnythingButText(String name) throws Exception {
        var svg = parse(picture(badge(name, CertificateStatus.ISSUED), BadgeLanguage.VI));
        var elements = svg.getElementsByTagName("*");
        var names = new HashSet<String>();
        for (int i = 0; i < elements.getLength(); i++) {
            var element = (Element) elements.item(i);
            names.add(element.getTagName());
            for (int a = 0; a < element.getAttributes().getLength(); a++) {
                assertThat(element.getAttributes().item(a).getNodeName()).doesNotStartWith("on");
            }
        }
        assertThat(names).isEqualTo(Set.of("svg", "title", "rect", "g", "circle", "path", "text"));
        assertThat(elements.getLength()).isEqualTo(10);
        var shown = VisibleText.of(name);
        assertThat(title(svg)).contains(shown.isEmpty() ? "Influencer Trust. " : shown);
        assertThat(svg.getDocumentElement().getTextContent()).doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069]");
    }

    private static String picture(Badge badge, BadgeLanguage language) {
        return BadgePicture.of(badge, Theme.LIGHT, language);
    }

    private static Badge badge(String name, CertificateStatus status) {
        return new Badge(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                name,
                status,
                FROM,
                FROM,
                UNTIL,
                Optional.empty());
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }

    private static String title(Document svg) {
        return svg.getElementsByTagName("title").item(0).getTextContent();
    }

    private static List<String> texts(Document svg) {
        var found = svg.getElementsByTagName("text");
        return Stream.iterate(0, it -> it < found.getLength(), it -> it + 1)
                .map(it -> found.item(it).getTextContent())
                .toList();
    }

    private static String paths(Document svg) {
        var found = svg.getElementsByTagName("path");
        return Stream.iterate(0, it -> it < found.getLength(), it -> it + 1)
                .map(it -> ((Element) found.item(it)).getAttribute("d"))
                .toList()
                .toString();
    }

    /** WCAG 2.2. */
    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    }

    private static double linear(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
