package org.vigil.shared;

import java.util.Arrays;
import java.util.List;

/** A free text as its paragraphs, which empty lines part. */
public final class Paragraphs {

    private Paragraphs() {}

    public static List<String> of(String text) {
        return Arrays.stream(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
