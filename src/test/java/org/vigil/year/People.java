package org.vigil.year;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Name;

/** Invented people of several scripts: no given name and family name here belong together in real life. */
final class People {

    /**
     * Names of one country.
     *
     * @param country ISO 3166-1 alpha-2 code
     * @param script ISO 15924 code of the native spelling; absent where it is Latin
     * @param given given names, native and Latin
     * @param family family names, native and Latin
     */
    private record Pool(String country, @Nullable String script, List<String> given, List<String> family) {}

    private static final List<Pool> POOLS = List.of(
            new Pool(
                    "TJ",
                    "Cyrl",
                    List.of("Баҳром/Bahrom", "Ситора/Sitora", "Фирдавс/Firdavs", "Манижа/Manizha"),
                    List.of("Қосимӣ/Qosimi", "Раҷабзода/Rajabzoda", "Нурова/Nurova", "Шарифзод/Sharifzod")),
            new Pool(
                    "BY",
                    "Cyrl",
                    List.of("Алесь/Ales", "Вольга/Volha", "Янка/Yanka", "Святлана/Sviatlana"),
                    List.of("Бярозка/Biarozka", "Каваль/Kaval", "Ластаўка/Lastauka", "Дубоўскі/Duboŭski")),
            new Pool(
                    "IR",
                    "Arab",
                    List.of("رامین/Ramin", "شیرین/Shirin", "بهمن/Bahman", "نازنین/Nazanin"),
                    List.of("کوهستانی/Kuhestani", "دریایی/Daryaei", "سپیدار/Sepidar", "باغبان/Baghban")),
            new Pool(
                    "EG",
                    "Arab",
                    List.of("سامي/Sami", "هالة/Hala", "طارق/Tariq", "منى/Mona"),
                    List.of("النيلي/Al-Nili", "حدّاد/Haddad", "البستاني/Al-Bustani", "قنديل/Qandil")),
            new Pool(
                    "CN",
                    "Hans",
                    List.of("雨晴/Yuqing", "志远/Zhiyuan", "海燕/Haiyan", "文博/Wenbo"),
                    List.of("白/Bai", "龙/Long", "江/Jiang", "石/Shi")),
            new Pool(
                    "GE",
                    "Geor",
                    List.of("ლევან/Levan", "თამარ/Tamar", "ირაკლი/Irakli", "ნინო/Nino"),
                    List.of("მთვარელი/Mtvareli", "წყაროსთველი/Tskarostveli", "ვარსკვლავიძე/Varskvlavidze")),
            new Pool(
                    "ET",
                    "Ethi",
                    List.of("ሰላማዊት/Selamawit", "ዳዊት/Dawit", "ሀና/Hana", "ተስፋዬ/Tesfaye"),
                    List.of("ብርሃኑ/Birhanu", "ወንዙ/Wenzu", "ጸሐይ/Tsehay")),
            new Pool(
                    "TR",
                    null,
                    List.of("Çağrı", "Gülşen", "İlker", "Özge"),
                    List.of("Dağlı", "Irmakoğlu", "Şimşek", "Yıldızcı")),
            new Pool(
                    "MX",
                    null,
                    List.of("Inés", "Joaquín", "Lucía", "Ramón"),
                    List.of("Peñafiel", "Ríos Verdes", "Montaña", "Álamo")),
            new Pool(
                    "VN",
                    null,
                    List.of("Thảo", "Dũng", "Hạnh", "Quốc"),
                    List.of("Nguyễn Sông", "Trần Núi", "Lê Biển", "Phạm Mây")));

    private People() {}

    /**
     * An invented person.
     *
     * @param country where the case is
     * @param latin the name as papers abroad spell it
     * @param names every spelling, the main one first
     */
    record Person(String country, String latin, List<Name> names) {}

    /** The number makes each of them another person. */
    static Person next(Dice dice, int number) {
        var pool = dice.one(POOLS);
        var given = dice.one(pool.given()).split("/", 2);
        var family = dice.one(pool.family()).split("/", 2);
        var mark = mark(number);
        var latin = given[given.length - 1] + " " + mark + " " + family[family.length - 1];
        if (pool.script() == null) {
            return new Person(pool.country(), latin, List.of(new Name(latin, "Latn", Name.Kind.LEGAL)));
        }
        var own = new Name(given[0] + " " + family[0], pool.script(), Name.Kind.LEGAL);
        return new Person(pool.country(), latin, List.of(new Name(latin, "Latn", Name.Kind.TRANSLITERATION), own));
    }

    /** A middle name that counts, in syllables: names that are alike would all be duplicates of one another. */
    private static String mark(int number) {
        var syllables = "ba de fi go hu ja ke li mo nu pa re si to vu wa xe yi zo cha".split(" ", -1);
        var mark = new StringBuilder();
        for (var left = number + 1; left > 0; left /= syllables.length) {
            mark.append(syllables[left % syllables.length]);
        }
        mark.append('ň');
        return Character.toUpperCase(mark.charAt(0)) + mark.substring(1);
    }
}
