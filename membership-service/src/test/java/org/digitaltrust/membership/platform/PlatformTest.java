package org.digitaltrust.membership.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlatformTest {

    private static final Platform TIKTOK = platform("https://www.tiktok.com/@{handle}", "www.tiktok.com");
    private static final Platform FACEBOOK = platform("https://www.facebook.com/{handle}", "www.facebook.com");

    private static Platform platform(String template, String host) {
        return new Platform("some", template, Set.of(host), Place.BIO, Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "lan_ke_chuyen, lan_ke_chuyen",
        "lan.van, lan.van",
        "lan kể, lan%20k%E1%BB%83",
        "../admin, ..%2Fadmin",
        "a/../b, a%2F..%2Fb",
        "a%2fb, a%252fb",
        "a@evil.example, a%40evil.example",
        "a?x=1, a%3Fx%3D1",
        "a#b, a%23b",
        "a:b, a%3Ab",
        "a;b, a%3Bb",
        "a\\b, a%5Cb",
        "a+b, a%2Bb"
    })
    void a_handle_stays_one_segment_of_the_path(String handle, String written) {
        assertThat(TIKTOK.profileOf(handle)).contains(URI.create("https://www.tiktok.com/@" + written));
        assertThat(FACEBOOK.profileOf(handle)).contains(URI.create("https://www.facebook.com/" + written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "-", "_", "/", "../..", "%", "@"})
    void what_has_neither_letter_nor_number_is_nobodys_handle(String handle) {
        assertThat(FACEBOOK.profileOf(handle)).isEmpty();
    }

    @Property
    void no_handle_leads_to_another_host_or_another_path(@ForAll String handle) {
        FACEBOOK.profileOf(handle).ifPresent(it -> {
            assertThat(it.getScheme()).isEqualTo("https");
            assertThat(it.getRawAuthority()).isEqualTo("www.facebook.com");
            assertThat(it.getRawPath()).matches("/[A-Za-z0-9%._*~-]+");
            assertThat(it.getRawQuery()).isNull();
            assertThat(it.getRawFragment()).isNull();
            assertThat(it.normalize()).isEqualTo(it);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "http://www.tiktok.com/@{handle}, www.tiktok.com",
        "ftp://www.tiktok.com/@{handle}, www.tiktok.com",
        "https://www.tiktok.com/, www.tiktok.com",
        "https://{handle}.tiktok.com/, a.tiktok.com",
        "https://{handle}, a",
        "https://{handle}/x, a",
        "https://www.tiktok.com@evil.example/{handle}, www.tiktok.com",
        "https://user:secret@www.tiktok.com/{handle}, www.tiktok.com",
        "https://www.tiktok.com:8443/{handle}, www.tiktok.com",
        "https://evil.example/{handle}, www.tiktok.com",
        "https://www.tiktok.com.evil.example/{handle}, www.tiktok.com",
        "https://localhost/{handle}, localhost",
        "https://127.0.0.1/{handle}, 127.0.0.1",
        "https://[::1]/{handle}, [::1]",
        "https://2130706433/{handle}, 2130706433",
        "https://0x7f000001/{handle}, 0x7f000001",
        "https://0x7f.1/{handle}, 0x7f.1",
        "https://0177.0.0.1/{handle}, 0177.0.0.1",
        "https://127.1/{handle}, 127.1"
    })
    void a_platform_is_read_over_https_on_its_own_named_hosts_only(String template, String host) {
        assertThatThrownBy(() -> platform(template, host)).isInstanceOf(IllegalArgumentException.class);
    }
}
