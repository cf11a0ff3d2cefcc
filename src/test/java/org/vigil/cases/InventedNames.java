package org.vigil.cases;

import java.util.List;
import java.util.Random;

/** Invented names as they are distributed: a few family names that many bear, many that few bear; in several scripts. */
final class InventedNames {

    private static final String[] TAJIK = words(
            "Abdullo Ахмад:Ahmad Бахром:Bahrom Далер:Daler Фаррух:Farrukh Хуршед:Khurshed Ҷамшед:Jamshed Зафар:Zafar Шухрат:Shuhrat Муҳаммад:Muhammad "
                    + "Рустам:Rustam Сафар:Safar Исмоил:Ismoil Гулнора:Gulnora Меҳрангез:Mehrangez");
    private static final String[] ARABIC = words(
            "محمد:Mohamed أحمد:Ahmed محمود:Mahmoud خالد:Khaled يوسف:Youssef طارق:Tarek كريم:Karim سامي:Sami رامي:Rami نبيل:Nabil وليد:Walid");
    private static final String[] VIET = words(
            "Văn:Van Thị:Thi Ngọc:Ngoc Minh:Minh Hữu:Huu Đức:Duc Thanh:Thanh Quang:Quang Hồng:Hong Kim:Kim Anh:Anh Hoà:Hoa Hải:Hai Lan:Lan Dũng:Dung");
    private static final String[] SYLLABLES = {
        "ba", "ka", "sho", "mi", "ra", "du", "fe", "go", "la", "nu", "ta", "zi", "ha", "jo", "pi", "sa", "ve", "ro",
        "ne", "lo", "di", "ma", "ku", "ri"
    };
    private static final String[] IN_CYRILLIC = {
        "ба", "ка", "шо", "ми", "ра", "ду", "фе", "го", "ла", "ну", "та", "зи", "ҳа", "ҷо", "пи", "са", "ве", "ро",
        "не", "ло", "ди", "ма", "ку", "ри"
    };
    private static final String[] IN_ARABIC = {
        "با", "كا", "شو", "مي", "را", "دو", "في", "غو", "لا", "نو", "تا", "زي", "ها", "جو", "بي", "سا", "في", "رو",
        "ني", "لو", "دي", "ما", "كو", "ري"
    };
    private static final List<String> VIET_FAMILIES =
            List.of("Nguyễn:Nguyen", "Trần:Tran", "Lê:Le", "Phạm:Pham", "Huỳnh:Huynh", "Đặng:Dang", "Bùi:Bui");

    private final Random random;

    InventedNames(Random random) {
        this.random = random;
    }

    private static String[] words(String text) {
        return text.split(" ", -1);
    }

    InventedName next() {
        return switch (random.nextInt(4)) {
            case 0, 1 -> tajik();
            case 2 -> egyptian();
            default -> random.nextInt(3) == 0 ? vietnamese() : tajik();
        };
    }

    private InventedName tajik() {
        var given = pair(TAJIK[random.nextInt(TAJIK.length)]);
        var family = family();
        var ending = random.nextInt(3);
        var cyrillic =
                title(spell(family, IN_CYRILLIC)) + List.of("ов", "зода", "ев").get(ending);
        var latin =
                title(spell(family, SYLLABLES)) + List.of("ov", "zoda", "ev").get(ending);
        var other =
                title(spell(family, SYLLABLES)) + List.of("off", "zade", "yev").get(ending);
        return random.nextBoolean()
                ? new InventedName(given[0] + " " + cyrillic, given[1] + " " + latin, "TJ")
                : new InventedName(given[1] + " " + latin, other + " " + given[1], "TJ");
    }

    private InventedName egyptian() {
        var given = pair(ARABIC[random.nextInt(ARABIC.length)]);
        var father = pair(ARABIC[random.nextInt(ARABIC.length)]);
        var family = family();
        var latin = given[1] + " " + father[1] + " al-" + title(spell(family, SYLLABLES));
        return random.nextBoolean()
                ? new InventedName(given[0] + " " + father[0] + " ال" + spell(family, IN_ARABIC), latin, "EG")
                : new InventedName(latin, given[1] + " " + father[1] + " El " + title(spell(family, SYLLABLES)), "EG");
    }

    private InventedName vietnamese() {
        var family = pair(VIET_FAMILIES.get(random.nextInt(VIET_FAMILIES.size())));
        var middle = pair(VIET[random.nextInt(VIET.length)]);
        var third = pair(VIET[random.nextInt(VIET.length)]);
        var last = pair(VIET[random.nextInt(VIET.length)]);
        return new InventedName(
                String.join(" ", family[0], middle[0], third[0], last[0]),
                String.join(" ", family[1], middle[1], third[1], last[1]),
                "VN");
    }

    private static String[] pair(String word) {
        var both = word.split(":", -1);
        return both.length == 2 ? both : new String[] {word, word};
    }

    /** Three or four syllables; the first thousand families are borne by half of the people. */
    private int[] family() {
        var number = random.nextBoolean() ? random.nextInt(1_000) : random.nextInt(200_000);
        var kinds = SYLLABLES.length;
        return number < 1_000
                ? new int[] {number % kinds, number / kinds % kinds, (number * 7) % kinds}
                : new int[] {
                    number % kinds, number / kinds % kinds, number / kinds / kinds % kinds, number / 9_973 % kinds
                };
    }

    private static String spell(int[] family, String[] syllables) {
        var out = new StringBuilder();
        for (var syllable : family) {
            out.append(syllables[syllable]);
        }
        return out.toString();
    }

    private static String title(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
