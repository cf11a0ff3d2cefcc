package org.vigil.exchange.format;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out in which encoding a file is written: by its mark, by what UTF-8 forbids, else by what is likely. */
final class Charsets {

    private static final int SAMPLE = 256 * 1024;

    private Charsets() {}

    static Charset of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        if (starts(start, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(start, 0xFF, 0xFE) || starts(start, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        var nuls = nuls(start);
        if (nuls.even() * 5 > start.length && nuls.even() > nuls.odd() * 4) {
            return StandardCharsets.UTF_16BE;
        }
        if (nuls.odd() * 5 > start.length && nuls.odd() > nuls.even() * 4) {
            return StandardCharsets.UTF_16LE;
        }
        try (var in = Files.newInputStream(file)) {
            return utf8(in) ? StandardCharsets.UTF_8 : likely(start);
        }
    }

    private static boolean starts(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((start[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }

    /** Where bytes of nought stand: Latin letters in UTF-16 have one each. */
    private record Nuls(int even, int odd) {}

    private static Nuls nuls(byte[] start) {
        int even = 0;
        int odd = 0;
        for (int index = 0; index < start.length; index++) {
            if (start[index] == 0) {
                even += 1 - index % 2;
                odd += index % 2;
            }
        }
        return new Nuls(even, odd);
    }

    /** A file with a damaged byte here and there is still UTF-8 when far more of its letters are right than wrong. */
    private static boolean utf8(InputStream in) throws IOException {
        var buffer = new byte[SAMPLE];
        long right = 0;
        long wrong = 0;
        int missing = 0;
        int read;
        while ((read = in.read(buffer)) > 0) {
            for (int index = 0; index < read; index++) {
                int value = buffer[index] & 0xFF;
                if (missing > 0) {
                    var goesOn = (value & 0xC0) == 0x80;
                    wrong += goesOn ? 0 : 1;
                    right += goesOn && missing == 1 ? 1 : 0;
                    missing = goesOn ? missing - 1 : 0;
                    if (goesOn) {
                        continue;
                    }
                }
                if (value >= 0xC2 && value <= 0xF4) {
                    missing = value >= 0xF0 ? 3 : value >= 0xE0 ? 2 : 1;
                } else if (value >= 0x80) {
                    wrong++;
                }
            }
        }
        return wrong == 0 || right > wrong * 4;
    }

    private static Charset likely(byte[] start) {
        var detector = new CharsetDetector();
        detector.setText(start);
        var match = detector.detect();
        try {
            return match == null ? StandardCharsets.ISO_8859_1 : preferred(match.getName());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }

    /** What is called ISO Latin in the wild comes from Windows. */
    private static Charset preferred(String name) {
        return Charset.forName(
                switch (name) {
                    case "ISO-8859-1" -> "windows-1252";
                    case "ISO-8859-9" -> "windows-1254";
                    default -> name;
                });
    }
}
