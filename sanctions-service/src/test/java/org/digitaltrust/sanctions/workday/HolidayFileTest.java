package org.digitaltrust.sanctions.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    @TempDir
    Path folder;

    private WorkingDays read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("holidays.csv"), text);
        return new HolidayFile().workingDays(() -> Optional.of(file));
    }

    @Test
    void an_operators_file_takes_the_place_of_ours() throws IOException {
        assertThat(read("date,holiday\n2031-01-01,New Year\n").holidays()).containsExactly(LocalDate.of(2031, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "date,holiday\n",
                "\ufeffdate,holiday\n2031-01-01,New Year\n",
                "day\n2031-01-01\n",
                "date\n1.1.2031\n"
            })
    void a_file_that_says_nothing_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalStateException.class);
    }
}
