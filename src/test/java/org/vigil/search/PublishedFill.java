package org.vigil.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Invented published cases for measurements, the same for the same seed: names of many languages in their own script and in Latin
 * letters, dates that are days, months, years, ranges or unknown, gaps, second versions, cases taken back, persons with several cases.
 * Written by COPY past the rules that bind Vigil itself, so never into a database that anybody uses.
 *
 * <p>One file without other parts of Vigil: {@code java -cp postgresql.jar PublishedFill.java PORT CASES [FIRST]} fills by itself, up to the number of
 * cases, where the first ones are there already.
 */
public final class PublishedFill {

    private static final String[] COUNTRIES =
            "CN MM BY RU VN IR ER AZ EG IL SA SY TR TJ KZ UZ TM RW ET CM VE NI MX IN BD PK AF IQ KH GE MA DZ TN NG CD BI"
                    .split(" ", -1);
    private static final String[] LIBERTIES =
            "HELD_INVESTIGATION HELD_TRIAL HELD_SERVING HELD_SERVING HELD_SERVING HOUSE_ARREST RELEASED_SERVED RELEASED_PARDONED RELEASED_STOPPED RELEASED_EXCHANGE DIED_IN_CUSTODY EXILED UNKNOWN"
                    .split(" ", -1);
    private static final String[] CHARGES =
            "ANTI_STATE ANTI_STATE ANTI_STATE FALSE_NEWS FALSE_NEWS DEFAMATION RETALIATORY CENSORSHIP_VIOLATION ETHNIC_RELIGIOUS_INSULT NO_CHARGE OTHER NOT_STATED"
                    .split(" ", -1);
    private static final String[] SENTENCES =
            "NO_SENTENCE_KNOWN UNDER_1_YEAR FROM_1_TO_5_YEARS FROM_5_TO_10_YEARS TEN_YEARS_OR_MORE LIFE".split(" ", -1);
    private static final String[] ROLES =
            "JOURNALIST JOURNALIST JOURNALIST BLOGGER VIDEO_BLOGGER EDITOR PHOTOGRAPHER CAMERA_OPERATOR FIXER MEDIA_WORKER MEDIA_LAWYER"
                    .split(" ", -1);
    private static final String[] MEDIA = "INTERNET INTERNET INTERNET PRINT TV RADIO".split(" ", -1);
    private static final String[] WORDS =
            ("reported interviewed published wrote filmed livestreamed investigated covered documented protest election corruption prison mining border "
                            + "minister governor prosecutor police court judge lawyer family hospital hunger strike appeal hearing verdict closed trial article "
                            + "newspaper channel website station agency telegram video column poem satire cartoon leak contract pension drought flood school "
                            + "road hospital vaccine church mosque temple union farmers students miners teachers drivers widows veterans village district capital "
                            + "region province river lake mountain factory plant market bridge dam forest land title bribe budget tender audit shares bank loan "
                            + "confession statement injury beating threat search seizure phone laptop camera notes archive accreditation passport ban exile "
                            + "extradition deportation solitary transfer colony visit letter parcel medicine diagnosis operation surgeon relatives colleagues "
                            + "according alleged denied confirmed repeated announced suspended extended postponed rejected upheld reduced pardoned released")
                    .split(" ", -1);
    private static final String[] OUTLETS =
            ("Asia-Plus,Akhbor,Radio Ozodi,Novaya Gazeta,Belsat,TUT.BY,Nasha Niva,Meydan TV,Azadliq,Cumhuriyet,Evrensel,Mada Masr,Al Jazeera,Shargh,Etemad,"
                            + "Caixin,Boxun,Myanmar Now,The Irrawaddy,Tuoi Tre,Nhan Dan,Confidencial,La Prensa,Proceso,El Nacional,Le Messager,Iwacu,Addis Standard,"
                            + "Kashmir Walla,Prothom Alo,Dawn,Mediazona,Vesna,Stan Radar,Kloop,Fergana,Rozana,Enab Baladi,Daraj,Setara")
                    .split(",", -1);

    private static final String[] SYLLABLES =
            "ba ka sho mi ra du fe go la nu ta zi ha jo pi sa ve ro ne lo di ma ku ri".split(" ", -1);
    private static final String[] CYRILLIC =
            "ба ка шо ми ра ду фе го ла ну та зи ҳа ҷо пи са ве ро не ло ди ма ку ри".split(" ", -1);
    private static final String[] ARABIC =
            "با كا شو مي را دو في غو لا نو تا زي ها جو بي سا في رو ني لو دي ما كو ري".split(" ", -1);
    private static final String[] TAJIK =
            ("Абдулло:Abdullo Аҳмад:Ahmad Баҳром:Bahrom Далер:Daler Фаррух:Farrukh Хуршед:Khurshed Ҷамшед:Jamshed Зафар:Zafar Шуҳрат:Shuhrat Рустам:Rustam "
                            + "Исмоил:Ismoil Гулнора:Gulnora Меҳрангез:Mehrangez Хушрӯз:Khushruz Ӯлфатхоним:Ulfatkhonim")
                    .split(" ", -1);
    private static final String[] SLAVIC =
            ("Аляксандр:Aliaksandr Кацярына:Katsiaryna Андрей:Andrei Ольга:Olga Сергей:Sergei Дмитрий:Dmitry Наталья:Natalya Игорь:Igor Марына:Maryna "
                            + "Владислав:Vladislav Мария:Maria Иван:Ivan Алексей:Alexei Оксана:Oksana")
                    .split(" ", -1);
    private static final String[] ARAB =
            "محمد:Mohamed أحمد:Ahmed محمود:Mahmoud خالد:Khaled يوسف:Youssef طارق:Tarek كريم:Karim سامي:Sami رامي:Rami نبيل:Nabil وليد:Walid فاطمة:Fatima هدى:Huda"
                    .split(" ", -1);
    private static final String[] VIETNAMESE =
            "Văn:Van Thị:Thi Ngọc:Ngoc Minh:Minh Hữu:Huu Đức:Duc Thanh:Thanh Quang:Quang Hồng:Hong Anh:Anh Hoà:Hoa Hải:Hai Lan:Lan Dũng:Dung"
                    .split(" ", -1);
    private static final String[] VIETNAMESE_FAMILIES =
            "Nguyễn:Nguyen Trần:Tran Lê:Le Phạm:Pham Huỳnh:Huynh Đặng:Dang Bùi:Bui".split(" ", -1);
    private static final String[] CHINESE_FAMILIES =
            "王:Wang 李:Li 张:Zhang 刘:Liu 陈:Chen 杨:Yang 黄:Huang 赵:Zhao 吴:Wu 周:Zhou".split(" ", -1);
    private static final String[] CHINESE =
            "伟:Wei 芳:Fang 娜:Na 敏:Min 静:Jing 强:Qiang 磊:Lei 军:Jun 洋:Yang 勇:Yong 艳:Yan 杰:Jie 涛:Tao 明:Ming 超:Chao 霞:Xia 平:Ping 刚:Gang"
                    .split(" ", -1);
    private static final String[] LATIN =
            "José María Carlos Luis Jorge Miguel Ana Elena Pierre Jean Amadou Moussa Fatou Samuel Tesfaye Abebe Mulugeta Kyaw Aung Thein Rajesh Sunita Imran Ayşe Mehmet Emre Zeynep Nino Giorgi"
                    .split(" ", -1);

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Random random;
    private final List<UUID> persons = new ArrayList<>();

    public PublishedFill(long seed) {
        this.random = new Random(seed);
    }

    /**
     * An invented name.
     *
     * @param shown in Latin letters
     * @param original in its own script
     * @param asked as somebody might look for it
     */
    public record Name(String shown, String original, String asked) {}

    public static void main(String[] args) throws Exception {
        var began = System.nanoTime();
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + args[0] + "/postgres", "postgres", System.getenv("PGPASSWORD"))) {
            var cases = Integer.parseInt(args[1]);
            new PublishedFill(cases).fill(connection, args.length > 2 ? Integer.parseInt(args[2]) : 0, cases);
        }
        System.out.printf(Locale.ROOT, "%s cases in %.1f s%n", args[1], (System.nanoTime() - began) / 1e9);
    }

    /** Writes the cases of these numbers; numbers that follow each other make different references. */
    public void fill(Connection connection, int from, int to) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            var many = to - from > 20_000;
            if (many) {
                statement.execute("drop index if exists published.by_name");
            }
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy published.summary (ref, version, is_current, state, language, pseudonymous, document, etag, published_at, first_published_at,
                                retracted_at, display_name, names, country, liberty_status, charge_category, sentence_bucket, roles, sex, held,
                                held_from_earliest, held_from_latest, held_until_known, held_until_earliest, held_until_latest, person) from stdin""");
            var rows = new StringBuilder();
            for (var number = from; number < to; number++) {
                rows(rows, number);
                if (rows.length() > 1 << 18) {
                    send(copy, rows);
                }
            }
            send(copy, rows);
            copy.endCopy();
            statement.execute("""
                    insert into published.change (ref) select distinct ref from published.summary on conflict (ref) do nothing""");
            if (many) {
                statement.execute("""
                        create index by_name on published.summary using gin (names public.gin_trgm_ops) where is_current and state <> 'RETRACTED'""");
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze published.summary");
        }
    }

    private static void send(CopyIn copy, StringBuilder rows) throws SQLException {
        var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        rows.setLength(0);
    }

    public Name name(String country) {
        return switch (country) {
            case "TJ", "UZ", "TM", "KZ", "AF" -> tajik();
            case "RU", "BY", "GE" -> slavic();
            case "EG", "SA", "SY", "IQ", "MA", "DZ", "TN", "IR", "IL" -> arab();
            case "VN" -> vietnamese();
            case "CN" -> chinese();
            default -> latin();
        };
    }

    /**
     * In the other script without its marks, or with the words turned round and another ending.
     *
     * @param other the name in another script; empty where there is none
     */
    public static String spelledElsewise(String name, String other, Random random) {
        if (!other.isEmpty() && random.nextBoolean()) {
            return other;
        }
        var words = name.split(" ", -1);
        var last = words[words.length - 1];
        words[words.length - 1] = words[0];
        words[0] = last.replaceAll("ov$", "off").replaceAll("zoda$", "zade").replaceAll("^al-", "El ");
        return String.join(" ", words).replace("kh", "x").replace("sh", "sch");
    }

    /** As many words, and as common ones, as the tables hold of a case. */
    String text(Name name) {
        var outlet = one(OUTLETS);
        var text = new StringBuilder(outlet);
        for (var paragraphs = 1 + random.nextInt(3); paragraphs > 0; paragraphs--) {
            text.append('\n').append(paragraph(name.shown(), outlet));
        }
        for (var facts = 4 + random.nextInt(4); facts > 0; facts--) {
            text.append('\n').append(words(6));
        }
        return text.toString();
    }

    private Name tajik() {
        var given = pair(TAJIK);
        var family = family();
        var ending = random.nextInt(3);
        var latin = title(spell(family, SYLLABLES)) + new String[] {"ov", "zoda", "ev"}[ending];
        var cyrillic = title(spell(family, CYRILLIC)) + new String[] {"ов", "зода", "ев"}[ending];
        var other = title(spell(family, SYLLABLES)) + new String[] {"off", "zade", "yev"}[ending];
        return asked(given[1] + " " + latin, given[0] + " " + cyrillic, other + " " + given[1]);
    }

    private Name slavic() {
        var given = pair(SLAVIC);
        var family = family();
        var ending = random.nextInt(3);
        return asked(
                given[1] + " " + title(spell(family, SYLLABLES)) + new String[] {"ov", "skaya", "enko"}[ending],
                given[0] + " " + title(spell(family, CYRILLIC)) + new String[] {"ов", "ская", "енко"}[ending],
                title(spell(family, SYLLABLES)) + new String[] {"off", "skaia", "enko"}[ending] + " " + given[1]);
    }

    private Name arab() {
        var given = pair(ARAB);
        var father = pair(ARAB);
        var family = family();
        return asked(
                given[1] + " " + father[1] + " al-" + title(spell(family, SYLLABLES)),
                given[0] + " " + father[0] + " ال" + spell(family, ARABIC),
                given[1] + " " + father[1] + " El " + title(spell(family, SYLLABLES)));
    }

    private Name vietnamese() {
        var family = pair(VIETNAMESE_FAMILIES);
        var one = pair(VIETNAMESE);
        var two = pair(VIETNAMESE);
        var three = pair(VIETNAMESE);
        var marked = String.join(" ", family[0], one[0], two[0], three[0]);
        var plain = String.join(" ", family[1], one[1], two[1], three[1]);
        return asked(plain, marked, marked);
    }

    private Name chinese() {
        var family = pair(CHINESE_FAMILIES);
        var one = pair(CHINESE);
        var two = pair(CHINESE);
        return asked(
                family[1] + " " + one[1] + two[1].toLowerCase(Locale.ROOT),
                family[0] + one[0] + two[0],
                one[1] + two[1].toLowerCase(Locale.ROOT) + " " + family[1]);
    }

    private Name latin() {
        var given = LATIN[random.nextInt(LATIN.length)];
        var family = title(spell(family(), SYLLABLES));
        var second = title(spell(family(), SYLLABLES));
        var name = given + " " + family + " " + second;
        return asked(
                name,
                name,
                java.text.Normalizer.normalize(given, java.text.Normalizer.Form.NFD)
                                .replaceAll("\\p{M}", "") + " " + family);
    }

    /** Asked for in the other script as often as in another spelling. */
    private Name asked(String shown, String original, String other) {
        return new Name(shown, original, random.nextBoolean() ? original : other);
    }

    private String[] pair(String[] words) {
        return words[random.nextInt(words.length)].split(":", -1);
    }

    /** Three or four syllables; a thousand families are borne by half of the people. */
    private int[] family() {
        var number = random.nextBoolean() ? random.nextInt(1_000) : random.nextInt(300_000);
        var kinds = SYLLABLES.length;
        return number < 1_000
                ? new int[] {number % kinds, number / kinds % kinds, number * 7 % kinds}
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
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Half of the cases are of a fifth of the countries. */
    private String country() {
        return COUNTRIES[random.nextBoolean() ? random.nextInt(7) : random.nextInt(COUNTRIES.length)];
    }

    private void rows(StringBuilder rows, int number) {
        var country = country();
        var ref = "%s-%04d-%04d".formatted(country, 1900 + number / 900_000, number % 900_000 + 10_000);
        var name = name(country);
        var pseudonymous = random.nextInt(12) == 0;
        var person = person();
        var published = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(6_100));
        var retracted = random.nextInt(60) == 0;
        var versions = random.nextInt(10) < 3 ? 2 : 1;
        var custody = new Custody();
        for (var version = 1; version <= versions; version++) {
            var current = version == versions;
            var at = published.plusDays(current && versions > 1 ? 1 + random.nextInt(70) : 0);
            row(rows, ref, version, current, retracted, country, name, pseudonymous, person, at, published, custody);
        }
    }

    /** One in twenty has a case already. */
    private UUID person() {
        if (!persons.isEmpty() && random.nextInt(20) == 0) {
            return persons.get(random.nextInt(persons.size()));
        }
        var person = new UUID(random.nextLong(), random.nextLong());
        if (persons.size() < 50_000) {
            persons.add(person);
        }
        return person;
    }

    /** A time in custody: of every precision. */
    private final class Custody {

        final String fromEarliest;
        final String fromLatest;
        final boolean ended;
        final String untilEarliest;
        final String untilLatest;

        Custody() {
            var from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_800));
            var range = range(from);
            fromEarliest = range[0];
            fromLatest = range[1];
            ended = random.nextInt(10) < 6;
            var until = from.plusDays(1 + random.nextInt(2_500));
            var end = range(until.isAfter(TODAY) ? TODAY : until);
            untilEarliest = ended ? end[0] : "\\N";
            untilLatest = ended ? end[1] : "\\N";
        }

        private String[] range(LocalDate day) {
            return switch (random.nextInt(20)) {
                case 0, 1, 2 ->
                    new String[] {
                        day.withDayOfMonth(1).toString(),
                        day.withDayOfMonth(day.lengthOfMonth()).toString()
                    };
                case 3 ->
                    new String[] {
                        day.withDayOfYear(1).toString(),
                        day.withDayOfYear(day.lengthOfYear()).toString()
                    };
                case 4 ->
                    new String[] {
                        day.toString(), day.plusDays(random.nextInt(90)).toString()
                    };
                case 5 -> new String[] {"\\N", day.toString()};
                case 6 -> new String[] {"\\N", "\\N"};
                default -> new String[] {day.toString(), day.toString()};
            };
        }
    }

    private void row(
            StringBuilder rows,
            String ref,
            int version,
            boolean current,
            boolean retracted,
            String country,
            Name name,
            boolean pseudonymous,
            UUID person,
            LocalDate at,
            LocalDate first,
            Custody custody) {
        var shown = pseudonymous ? "a journalist" : name.shown();
        var liberty = custody.ended ? LIBERTIES[6 + random.nextInt(7)] : LIBERTIES[random.nextInt(6)];
        var charge = one(CHARGES);
        var sentence = one(SENTENCES);
        var role = one(ROLES);
        var sex = random.nextInt(10) == 0 ? "\\N" : random.nextInt(5) == 0 ? "FEMALE" : "MALE";
        var time = at + "T0" + random.nextInt(10) + ":" + (10 + random.nextInt(50)) + ":" + (10 + random.nextInt(50))
                + "." + (100_000 + random.nextInt(900_000)) + "Z";
        var outlet = one(OUTLETS);
        var document = retracted
                ? "{\"ref\":\"" + ref + "\",\"state\":\"RETRACTED\"}"
                : document(
                        ref,
                        version,
                        shown,
                        name,
                        pseudonymous,
                        country,
                        liberty,
                        charge,
                        sentence,
                        role,
                        sex,
                        outlet,
                        custody,
                        time,
                        first);
        rows.append(ref)
                .append('\t')
                .append(version)
                .append('\t')
                .append(current ? 't' : 'f')
                .append('\t')
                .append(retracted ? "RETRACTED" : current ? "PUBLISHED" : "CORRECTED")
                .append("\ten\t")
                .append(pseudonymous ? 't' : 'f')
                .append('\t')
                .append(document)
                .append('\t')
                .append("0".repeat(64))
                .append('\t')
                .append(time)
                .append('\t')
                .append(first)
                .append("T00:00:00Z\t")
                .append(retracted ? at.plusDays(30) + "T00:00:00Z" : "\\N")
                .append('\t')
                .append(retracted ? "" : shown)
                .append('\t')
                .append(retracted ? "" : names(ref, shown, name, pseudonymous, outlet))
                .append('\t')
                .append(country)
                .append('\t')
                .append(liberty)
                .append('\t')
                .append(charge)
                .append('\t')
                .append(sentence)
                .append('\t')
                .append(retracted ? "{}" : "{" + role + "}")
                .append('\t')
                .append(retracted ? "\\N" : sex)
                .append('\t')
                .append(random.nextInt(25) == 0 ? 'f' : 't')
                .append('\t')
                .append(custody.fromEarliest)
                .append('\t')
                .append(custody.fromLatest)
                .append('\t')
                .append(custody.ended ? 't' : 'f')
                .append('\t')
                .append(custody.untilEarliest)
                .append('\t')
                .append(custody.untilLatest)
                .append('\t')
                .append(pseudonymous || retracted ? "\\N" : person.toString())
                .append('\n');
    }

    private static String names(String ref, String shown, Name name, boolean pseudonymous, String outlet) {
        var names = shown + "\\n" + ref + (pseudonymous ? "" : "\\n" + name.original() + "\\n" + outlet);
        return names.toLowerCase(Locale.ROOT);
    }

    private String one(String[] words) {
        return words[random.nextInt(words.length)];
    }

    private String document(
            String ref,
            int version,
            String shown,
            Name name,
            boolean pseudonymous,
            String country,
            String liberty,
            String charge,
            String sentence,
            String role,
            String sex,
            String outlet,
            Custody custody,
            String time,
            LocalDate first) {
        var json = new StringBuilder(2_500);
        json.append("{\"ref\":\"")
                .append(ref)
                .append("\",\"version\":")
                .append(version)
                .append(",\"state\":\"PUBLISHED\",\"language\":\"en\",\"name\":\"")
                .append(shown)
                .append("\",\"pseudonymous\":")
                .append(pseudonymous)
                .append(",\"otherNames\":[");
        if (!pseudonymous && !name.original().equals(shown)) {
            json.append("{\"text\":\"")
                    .append(name.original())
                    .append("\",\"script\":\"")
                    .append(script(country))
                    .append("\",\"kind\":\"LEGAL\"}");
        }
        json.append("],\"roles\":[\"")
                .append(role)
                .append("\"]")
                .append(sex.equals("\\N") ? "" : ",\"sex\":\"" + sex + "\"")
                .append(",\"outlets\":[");
        if (!pseudonymous) {
            json.append('"').append(outlet).append('"');
        }
        json.append("],\"media\":[")
                .append(random.nextInt(4) == 0 ? "" : "\"" + one(MEDIA) + "\"")
                .append("],\"country\":\"")
                .append(country)
                .append('"');
        if (!custody.fromLatest.equals("\\N")) {
            json.append(",\"held\":{")
                    .append(date("sinceEarliest", custody.fromEarliest))
                    .append(date("sinceLatest", custody.fromLatest))
                    .append("\"since\":\"")
                    .append(custody.fromLatest)
                    .append("\",\"ended\":")
                    .append(custody.ended)
                    .append(',')
                    .append(date("untilEarliest", custody.untilEarliest))
                    .append(date("untilLatest", custody.untilLatest))
                    .append("\"byState\":true}");
        }
        json.append(",\"libertyStatus\":\"")
                .append(liberty)
                .append("\",\"chargeCategory\":\"")
                .append(charge)
                .append("\",\"sentenceBucket\":\"")
                .append(sentence)
                .append("\",\"summary\":[");
        var paragraphs = 1 + random.nextInt(3);
        for (var i = 0; i < paragraphs; i++) {
            json.append(i == 0 ? "\"" : ",\"").append(paragraph(shown, outlet)).append('"');
        }
        json.append("],\"facts\":[");
        var facts = 3 + random.nextInt(4);
        for (var i = 0; i < facts; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"type\":\"ARREST\",\"group\":\"DETENTION\",\"label\":\"Arrest\",\"value\":\"")
                    .append(words(6))
                    .append("\",\"modality\":\"FACT\",\"origins\":")
                    .append(1 + random.nextInt(3))
                    .append(",\"contested\":false,\"sources\":[]}");
        }
        json.append("],\"timeline\":[],\"charges\":[{\"asReported\":\"")
                .append(words(4))
                .append("\",\"article\":\"")
                .append(100 + random.nextInt(300))
                .append("\",\"category\":\"")
                .append(charge)
                .append("\"}],\"disagreements\":[],\"replies\":[");
        if (random.nextInt(9) == 0) {
            json.append("{\"authority\":\"Prosecutor General\",\"text\":\"")
                    .append(words(8))
                    .append("\"}");
        }
        return json.append("],\"versions\":[{\"version\":1,\"publishedAt\":\"")
                .append(time)
                .append("\"}],\"firstPublishedAt\":\"")
                .append(first)
                .append("T00:00:00Z\",\"publishedAt\":\"")
                .append(time)
                .append("\"}")
                .toString();
    }

    private static String script(String country) {
        return switch (country) {
            case "TJ", "UZ", "TM", "KZ", "AF", "RU", "BY", "GE" -> "Cyrl";
            case "CN" -> "Hans";
            case "VN" -> "Latn";
            default -> "Arab";
        };
    }

    private static String date(String name, String day) {
        return day.equals("\\N") ? "" : "\"" + name + "\":\"" + day + "\",";
    }

    private String paragraph(String shown, String outlet) {
        return title(shown) + " " + words(12) + ", " + outlet + " " + words(9) + ". The court " + words(14) + ". "
                + title(words(10)) + ".";
    }

    /** Words as a text has them: the common ones again and again. */
    private String words(int many) {
        var out = new StringBuilder();
        for (var i = 0; i < many; i++) {
            var which = (int) (WORDS.length * Math.pow(random.nextDouble(), 2));
            out.append(i == 0 ? "" : " ").append(WORDS[which]);
        }
        return out.toString();
    }
}
