package org.vigil.matching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.vigil.matching.NameToken.Kind;

/**
 * Names that were read, as bytes: to be compared often without being read each time, which costs more than comparing. How they were
 * written is not kept, so that nobody is told by them why two names agree.
 */
public final class PackedNames {

    private static final int KIND_BITS = 2;
    private static final int VOWELED = 1 << KIND_BITS;
    private static final int FOLD_IS_PLAIN = 1 << (KIND_BITS + 1);
    private static final List<Kind> KINDS = List.of(Kind.NAME, Kind.PATRONYMIC, Kind.INITIAL);

    private final byte[] bytes;
    private int at;

    private PackedNames(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    /** All the names of one person. */
    public static byte[] of(Collection<String> names) {
        var variants = NameKeys.of(names).variants();
        var out = new ByteArrayOutputStream(256);
        out.write(variants.size());
        variants.forEach(variant -> pack(variant, out));
        return out.toByteArray();
    }

    private static void pack(NameVariant variant, ByteArrayOutputStream out) {
        out.write(variant.size());
        variant.tokens().forEach(token -> pack(token, out));
        variant.joined().forEach(joined -> pack(joined, out));
    }

    private static void pack(NameToken token, ByteArrayOutputStream out) {
        var isPlain = token.fold().equals(token.plain());
        out.write(KINDS.indexOf(token.kind()) | (token.voweled() ? VOWELED : 0) | (isPlain ? FOLD_IS_PLAIN : 0));
        out.write(token.script());
        pack(token.plain(), out);
        if (!isPlain) {
            pack(token.fold(), out);
        }
        out.write(token.readings().size());
        token.readings().forEach(reading -> pack(reading, out));
    }

    /** Read words are made of the letters a to z, and bounded. */
    private static void pack(String letters, ByteArrayOutputStream out) {
        var written = letters.getBytes(StandardCharsets.US_ASCII);
        out.write(written.length);
        out.write(written, 0, written.length);
    }

    /** The names as {@link NameKeys} read them, but for how they were written. */
    public static NameKeys read(byte[] bytes, int from) {
        return new PackedNames(bytes, from).names();
    }

    private NameKeys names() {
        var variants = new NameVariant[number()];
        for (int i = 0; i < variants.length; i++) {
            variants[i] = variant();
        }
        return NameKeys.of(variants);
    }

    private NameVariant variant() {
        var tokens = new NameToken[number()];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = token();
        }
        var joined = new ArrayList<String>(tokens.length);
        for (int i = 1; i < tokens.length; i++) {
            joined.add(letters());
        }
        return new NameVariant("", false, List.of(tokens), joined);
    }

    private NameToken token() {
        int marks = number();
        int script = number();
        String plain = letters();
        String fold = (marks & FOLD_IS_PLAIN) == 0 ? letters() : plain;
        var readings = new String[number()];
        for (int i = 0; i < readings.length; i++) {
            readings[i] = letters();
        }
        return new NameToken(
                plain,
                script,
                plain,
                fold,
                List.of(readings),
                Spelling.root(fold),
                Spelling.consonants(fold),
                Spelling.code(fold),
                (marks & VOWELED) != 0,
                KINDS.get(marks & (VOWELED - 1)));
    }

    private int number() {
        return bytes[at++] & 0xFF;
    }

    private String letters() {
        int length = number();
        var letters = new String(bytes, at, length, StandardCharsets.ISO_8859_1);
        at += length;
        return letters;
    }
}
