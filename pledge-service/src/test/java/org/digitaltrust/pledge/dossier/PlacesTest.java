package org.digitaltrust.pledge.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.digitaltrust.pledge.dossier.Places.NoneFree;
import org.digitaltrust.pledge.dossier.Places.Place;
import org.digitaltrust.pledge.dossier.Places.Taken;
import org.digitaltrust.pledge.dossier.Places.TooManyOfOne;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void one_person_never_has_all() throws InterruptedException {
        take("one");
        take("one");

        assertThat(places.take("one", Duration.ZERO)).isInstanceOf(TooManyOfOne.class);
        assertThat(places.take("other", Duration.ZERO)).isInstanceOf(Taken.class);
        assertThat(places.take("third", Duration.ZERO)).isInstanceOf(NoneFree.class);
    }

    @Test
    void a_place_is_given_back_once_however_often() throws InterruptedException {
        // Given
        var place = take("one");
        take("one");
        // When
        place.close();
        place.close();
        // Then
        assertThat(place.isHeld()).isFalse();
        assertThat(places.free()).isEqualTo(2);
        assertThat(places.take("one", Duration.ZERO)).isInstanceOf(Taken.class);
        assertThat(places.take("one", Duration.ZERO)).isInstanceOf(TooManyOfOne.class);
    }

    @Test
    void whoever_waits_has_the_place_that_is_given_back() throws InterruptedException {
        // Given
        var place = take("one");
        take("one");
        // When
        var giver = Thread.ofVirtual().start(place::close);
        // Then
        assertThat(places.take("one", Duration.ofSeconds(10))).isInstanceOf(Taken.class);
        giver.join();
    }

    private Place take(String person) throws InterruptedException {
        return ((Taken) places.take(person, Duration.ZERO)).place();
    }
}
