package org.vigil.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.vigil.exchange.OtherVigil;

/** What can happen to a file on its way. */
public enum Damage {
    TRUNCATED,
    OTHER_ENCODING,
    UTF_16,
    SWAPPED_COLUMNS,
    HUGE_CELL,
    NULS,
    FORMULAS,
    RANDOM_BYTES,
    STRAY_QUOTES,
    LOST_COMMAS,
    REVERSED_TEXT,
    BROKEN_WORKBOOK,
    BROKEN_VIGIL;

    /** So many people are on the list. */
    public static final int ROWS = 12;

    /** One after the other, over and over. */
    public static Damage of(int number) {
        return values()[number % values().length];
    }

    /** A short list in CPJ's seven columns that this has happened to. */
    public byte[] make(Random random) throws IOException {
        var list = list(random);
        var bytes = list.getBytes(StandardCharsets.UTF_8);
        return switch (this) {
            case TRUNCATED -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case OTHER_ENCODING ->
                list.getBytes(
                        Charset.forName(new String[] {"windows-1251", "windows-1252", "ISO-8859-5", "GB18030", "KOI8-R"}
                                [random.nextInt(5)]));
            case UTF_16 -> list.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE);
            case SWAPPED_COLUMNS -> list.replace("Name,Status", "Status,Name").getBytes(StandardCharsets.UTF_8);
            case HUGE_CELL ->
                inserted(list, "x".repeat(1 + random.nextInt(3_000_000)), random)
                        .getBytes(StandardCharsets.UTF_8);
            case NULS ->
                inserted(list, "\0".repeat(1 + random.nextInt(9)), random).getBytes(StandardCharsets.UTF_8);
            case FORMULAS -> list.replace("Person", "=cmd|'/c calc'!A1").getBytes(StandardCharsets.UTF_8);
            case RANDOM_BYTES -> {
                for (int count = 0; count < 30; count++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                yield bytes;
            }
            case STRAY_QUOTES -> inserted(list, "\"", random).getBytes(StandardCharsets.UTF_8);
            case LOST_COMMAS ->
                list.replaceFirst(",", "").replace(",Anti", "Anti").getBytes(StandardCharsets.UTF_8);
            case REVERSED_TEXT ->
                inserted(list, "\u202E\u2066\uFFFD\uD83D", random).getBytes(StandardCharsets.UTF_8);
            case BROKEN_WORKBOOK -> brokenWorkbook(random);
            case BROKEN_VIGIL -> brokenVigil(random);
        };
    }

    private static String inserted(String list, String text, Random random) {
        var at = random.nextInt(list.length());
        return list.substring(0, at) + text + list.substring(at);
    }

    private static String list(Random random) {
        var list = new StringBuilder("Name,Status,Date,Country,Journalist or Media Worker,Charges,cpj.org URL\n");
        // Every other file speaks of people that one of the others may have brought: its rows join their cases.
        var place = random.nextBoolean() ? "known/" + random.nextInt(40) : Long.toHexString(random.nextLong());
        for (int row = 0; row < ROWS; row++) {
            list.append("\"Person ")
                    .append(row)
                    .append(random.nextBoolean() ? " (Псевдоним)" : "")
                    .append("\",Imprisoned,\"May ")
                    .append(1 + random.nextInt(28))
                    .append(", 2021\",Tajikistan,Outlet é,Anti-state,https://example.org/")
                    .append(place)
                    .append('/')
                    .append(row)
                    .append('\n');
        }
        return list.toString();
    }

    /** Cases of another Vigil, with words, an event and merges among them. */
    private static byte[] brokenVigil(Random random) {
        var there = new OtherVigil();
        var names = IntStream.range(0, ROWS)
                .mapToObj(number -> "Person " + number + " Псевдоним")
                .toArray(String[]::new);
        for (var name : names) {
            there.has(name, "one", "two");
        }
        there.gathered("One event", names);
        for (int number = 1; number < ROWS; number++) {
            var other = names[random.nextInt(number)];
            if (random.nextBoolean()) {
                there.united(names[number], other, "One person");
            } else {
                there.said(names[number], other, "NOT_SAME", "Two people");
            }
        }
        var file = there.file();
        var text = new String(file, StandardCharsets.UTF_8);
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(file, 1 + random.nextInt(file.length));
            case 1 -> text.getBytes(Charset.forName("windows-1251"));
            case 2 -> inserted(text, "\0", random).getBytes(StandardCharsets.UTF_8);
            case 3 ->
                inserted(text, text.lines().skip(2).findFirst().orElse(""), random)
                        .getBytes(StandardCharsets.UTF_8);
            case 4 ->
                text.replaceFirst("\"into\":\"TJ-2022-....\"", "\"into\":\"TJ-1999-0001\"")
                        .getBytes(StandardCharsets.UTF_8);
            default -> {
                for (int count = 0; count < 10; count++) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
                yield file;
            }
        };
    }

    private static byte[] brokenWorkbook(Random random) throws IOException {
        var bytes = workbook();
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        }
        for (int count = 0; count < 20; count++) {
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** The same list as a workbook, sound. */
    public static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Vigil", "1.0")) {
            var sheet = book.newWorksheet("List");
            var header = Map.of(
                    0,
                    "Name",
                    1,
                    "Status",
                    2,
                    "Date",
                    3,
                    "Country",
                    4,
                    "Journalist or Media Worker",
                    5,
                    "Charges",
                    6,
                    "cpj.org URL");
            header.forEach((column, text) -> sheet.value(0, column, text));
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row, 0, "Person " + row);
                sheet.value(row, 1, "Imprisoned");
                sheet.value(row, 2, java.time.LocalDate.of(2021, 5, 1 + row % 28));
                sheet.style(row, 2).format("yyyy-MM-dd").set();
                sheet.value(row, 3, "Tajikistan");
                sheet.value(row, 6, "https://example.org/" + row);
            }
        }
        return out.toByteArray();
    }
}
