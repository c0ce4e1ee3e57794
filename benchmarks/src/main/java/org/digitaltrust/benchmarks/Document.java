package org.digitaltrust.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document with the figures. What an area measured stands between its two marks; everything else is written by hand. */
record Document(Path file) {

    /** Puts new figures in the place of the area's old ones, or at the end. */
    void put(String area, String section) throws IOException {
        var begin = "<!-- measured: " + area + " -->";
        var end = "<!-- end: " + area + " -->";
        var marked = begin + "\n" + section + "\n" + end;
        var text = Files.readString(file);
        var known = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text);
        Files.writeString(
                file,
                known.find()
                        ? known.replaceFirst(Matcher.quoteReplacement(marked))
                        : text.strip() + "\n\n" + marked + "\n");
    }
}
